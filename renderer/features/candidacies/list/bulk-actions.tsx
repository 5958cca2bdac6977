import { Ellipsis } from 'lucide-react';
import { Button } from '#renderer/ui/actions/button.tsx';
import { CommandButton } from '#renderer/ui/commands/command-button.tsx';
import { useAllCommands } from '#renderer/ui/commands/use-commands.ts';
import { Menu } from '#renderer/ui/overlays/menu.tsx';
import { type ActKind, candidacyCommands, commandName } from '../commands/table.ts';
import { useWords } from '../words/words.ts';

/** The acts that are done in batches every day. */
const first: readonly ActKind[] = ['take', 'forward', 'redirect'];

/** What can be done with all that are ticked; each shows what it will do before it is done. */
export function BulkActions() {
  const { t } = useWords();
  const commands = useAllCommands();
  const others = candidacyCommands
    .filter(({ kind }) => !first.includes(kind))
    .map(({ kind }) => commands.find(({ name }) => name === commandName(kind)))
    .filter((command) => command !== undefined);
  return (
    <>
      {first.map((kind) => (
        <CommandButton key={kind} name={commandName(kind)} small />
      ))}
      <Menu
        label={t('view.more')}
        trigger={
          <Button small look="quiet" icon={Ellipsis}>
            {t('view.more')}
          </Button>
        }
        lines={others.map(({ name, label, icon, key, refusedBecause, run }) => ({
          id: name,
          label,
          icon,
          shortcut: key,
          refusedBecause,
          onChoose: () => requestAnimationFrame(() => requestAnimationFrame(run)),
        }))}
      />
    </>
  );
}
