import { Ellipsis } from 'lucide-react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { CommandButton } from '#renderer/ui/commands/command-button.tsx';
import { useAllCommands } from '#renderer/ui/commands/use-commands.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Menu } from '#renderer/ui/overlays/menu.tsx';
import { type ActKind, candidacyCommands, commandName, likelyActs } from '../commands/table.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

/** Acts that lead a candidacy on; only such a one is ever the primary button. */
const leading: ReadonlySet<ActKind> = new Set<ActKind>([
  'take',
  'forward',
  'redirect',
  'complete',
  'host-accept',
  'confirm',
]);

/** The likely acts of this status as buttons, always at the same place; all others in a menu. */
export function ActionBar({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const commands = useAllCommands();
  const likely: readonly ActKind[] = likelyActs[view.row.status];
  const names = new Set<string>(likely.map(commandName));
  const others = candidacyCommands
    .map(({ kind }) => commands.find(({ name }) => name === commandName(kind)))
    .filter((command) => command !== undefined)
    .filter(({ name }) => !names.has(name));
  const first = likely.find((kind) => {
    if (!leading.has(kind)) return false;
    const command = commands.find(({ name }) => name === commandName(kind));
    return command !== undefined && command.refusedBecause === undefined;
  });
  return (
    <Toolbar aria-label={t('view.mainActions')} className={cx(styles.actions)}>
      {likely.map((kind) => (
        <CommandButton
          key={kind}
          name={commandName(kind)}
          look={kind === first ? 'primary' : 'secondary'}
          small
        />
      ))}
      <Menu
        label={t('view.more')}
        trigger={<IconButton label={t('view.more')} icon={Ellipsis} small />}
        lines={others.map(({ name, label, icon, key, refusedBecause, run }) => ({
          id: name,
          label,
          icon,
          shortcut: key,
          refusedBecause,
          // After the menu has given the focus back, so that what opens keeps it.
          onChoose: () => requestAnimationFrame(() => requestAnimationFrame(run)),
        }))}
      />
    </Toolbar>
  );
}
