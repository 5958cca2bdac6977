import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { ActId, CandidacyId } from '#shared/records/ids.ts';

/** Resolves to the records that were put back; never rejects. */
export type Undo = (id?: ActId) => Promise<readonly CandidacyId[]>;

/** Takes an act back and says what came of it; without an id, the last act of this person that can be undone. */
export function useUndo(): Undo {
  const { t } = useTranslation('app');
  const workspace = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  return useCallback(
    async (id) => {
      const { acts, person } = workspace;
      const isMine = (act: Act) => act.by === person.name && act.undoes === undefined;
      const target = id ?? acts.recent().find((act) => isMine(act) && acts.canUndo(act.id))?.id;
      // A toast that offers to undo what is undone would be a lie.
      toasts.clear();
      if (target === undefined) {
        toasts.show({ text: t('undo.nothing') });
        return [];
      }
      try {
        const { saved, refused } = await acts.undo(target);
        const count = refused.length;
        if (saved.length === 0) toasts.show({ text: t('undo.refused'), tone: 'danger' });
        else toasts.show({ text: count === 0 ? t('undo.done') : t('undo.partly', { count }) });
        return saved;
      } catch (thrown) {
        report(thrown);
        return [];
      }
    },
    [workspace, toasts, report, t],
  );
}
