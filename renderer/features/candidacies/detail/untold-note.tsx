import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { CommandButton } from '#renderer/ui/commands/command-button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { commandName } from '../commands/table.ts';
import { useWords } from '../words/words.ts';

/** Who does not know yet of what was decided. */
export function UntoldNote({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const { untold } = view.state;
  if (untold.length === 0) return null;
  return (
    <Callout kind="info" action={<CommandButton name={commandName('told')} small hideKey />}>
      {untold.map(({ who, decision, kind }) => (
        <p key={`${who}${decision}`}>{t(`untold.${who}`, { what: t(`decision.short.${kind}`) })}</p>
      ))}
    </Callout>
  );
}
