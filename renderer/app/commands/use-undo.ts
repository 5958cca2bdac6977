import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import type { ActId } from '#shared/records/ids.ts';

/** Takes an act back and says what came of it; without an id, the last act of this person that can be undone. */
export function useUndo(): (id?: ActId) => void {
  const { t } = useTranslation('app');
  const workspace = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  return useCallback(
    (id) => {
      const { acts, person } = workspace;
      const target =
        id ??
        acts
          .recent()
          .find((act) => act.by === person.name && act.undoes === undefined && acts.canUndo(act.id))?.id;
      if (target === undefined) return void toasts.show({ text: t('undo.nothing') });
      const say = ({ saved, refused }: ActOutcome) => {
        const count = refused.length;
        if (saved.length === 0) toasts.show({ text: t('undo.refused'), tone: 'danger' });
        else toasts.show({ text: count === 0 ? t('undo.done') : t('undo.partly', { count }) });
      };
      acts.undo(target).then(say).catch(report);
    },
    [workspace, toasts, report, t],
  );
}
