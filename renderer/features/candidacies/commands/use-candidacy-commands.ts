import { useMemo } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/use-commands.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { wordVerdict } from '../words/word-verdict.ts';
import { useWords } from '../words/words.ts';
import { offerVerdict } from './offer-verdict.ts';
import { type ActKind, candidacyCommands, commandName } from './table.ts';

/** Offers the acts on these candidacies to buttons, keys and palette; each greyed with its reason where it may not be. */
export function useCandidacyCommands(ids: readonly CandidacyId[], perform: (kind: ActKind) => void): void {
  const { t } = useWords();
  const { role } = useWorkspace().person;
  const answers = role === 'school' || role === 'teacher';
  const verdicts = useLive(
    ({ candidacies }) => candidacyCommands.map(({ kind }) => offerVerdict(candidacies, kind, ids)),
    [ids],
  );
  const commands = useMemo((): readonly Command[] => {
    const section =
      ids.length > 1
        ? t('commands:section.selection', { count: ids.length })
        : t('commands:section.candidacy');
    return candidacyCommands.map(({ kind, icon, key }, index) => {
      const verdict = verdicts[index];
      return {
        name: commandName(kind),
        label:
          kind === 'complete' && answers ? t('commands:candidacyAnswer') : t(`commands:candidacy.${kind}`),
        words: t(`commands:words.${kind}`),
        icon,
        key,
        section,
        refusedBecause: verdict === undefined || verdict.allowed ? undefined : wordVerdict(verdict, t),
        run: () => perform(kind),
      };
    });
  }, [verdicts, ids.length, perform, answers, t]);
  useCommands(commands);
}
