import { useCallback } from 'react';
import type { ApplyOptions, CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { wordVerdict } from '../words/word-verdict.ts';
import { useWords } from '../words/words.ts';
import { useActFollow } from './act-context.ts';
import { doneWords } from './done-words.ts';

/** Does what a plan says, tells it with « Annuler », and lets the screen go on. Never rejects: errors are presented. */
export function useApply(): (plan: CandidacyPlan, options?: ApplyOptions) => Promise<void> {
  const { t } = useWords();
  const workspace = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const follow = useActFollow();
  return useCallback(
    async (plan, options = {}) => {
      try {
        const next = follow.nextOf(plan);
        const outcome = await workspace.candidacies.apply(plan, options);
        const { actId, saved, refused } = outcome;
        if (actId === undefined || saved.length === 0) {
          const [first] = refused;
          const because = wordVerdict({ because: first?.because ?? 'unknown', facts: {} }, t);
          toasts.show({ text: t('done.none', { because }), tone: 'danger' });
          return;
        }
        const { text, body } = doneWords(plan, outcome, options, workspace, t);
        toasts.show({
          text,
          body,
          action: { label: t('done.undo'), shortcut: '$mod+z', run: () => follow.onUndo(actId) },
        });
        follow.onDone(next);
      } catch (thrown) {
        report(thrown);
      }
    },
    [workspace, toasts, report, follow, t],
  );
}
