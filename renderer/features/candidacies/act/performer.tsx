import { memo, useCallback, useMemo } from 'react';
import { useWorkspace } from '#renderer/data/react.ts';
import type { Selection } from '#renderer/ui/list/selection.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { type ActKind, candidacyCommands } from '../commands/table.ts';
import { useCandidacyCommands } from '../commands/use-candidacy-commands.ts';
import type { OpenAct } from './open-act.ts';
import { useApply } from './use-apply.ts';

interface PerformerProps {
  /** The candidacy being read, whose verdicts are shown. */
  readonly id: CandidacyId | undefined;
  /** The one that the list is on now, where it has gone on already: an act is on that one. */
  readonly latest: () => CandidacyId | undefined;
  /** Those that are ticked: an act is on all of them, where there are any. */
  readonly selection: Selection;
  readonly onOpen: (act: OpenAct) => void;
}

/** Puts the acts into the program's command table: at once where nothing has to be asked or shown, else in a panel. */
export const Performer = memo(function Performer({ id, latest, selection, onOpen }: PerformerProps): null {
  const { candidacies, person } = useWorkspace();
  const answers = person.role === 'school' || person.role === 'teacher';
  const apply = useApply();
  const shown = useMemo(
    (): readonly CandidacyId[] =>
      selection.size > 0 ? ([...selection] as CandidacyId[]) : id === undefined ? [] : [id],
    [id, selection],
  );
  const perform = useCallback(
    (kind: ActKind) => {
      const now = latest();
      const ids = selection.size > 0 || now === undefined ? shown : [now];
      // Who answers a question says something: the team only notes that the answer came.
      const asks = kind === 'complete' && answers;
      const atOnce = !asks && candidacyCommands.some((command) => command.kind === kind && command.atOnce);
      if (atOnce && ids.length === 1) {
        const plan = candidacies.plan({ kind } as Parameters<typeof candidacies.plan>[0], ids);
        if (plan.also.length === 0) return void apply(plan);
      }
      onOpen({ kind, ids });
    },
    [shown, latest, selection, candidacies, answers, apply, onOpen],
  );
  useCandidacyCommands(shown, perform);
  return null;
});
