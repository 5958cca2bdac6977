import { useEffect, useState } from 'react';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { type Draft, draftKey, emptyDraft, isEmptyDraft, readDraft } from './draft.ts';

const settle = 400;

/** The draft, kept on this machine a moment after each change, so that neither a reload nor a closed panel loses it. */
export function useDraft(): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly clear: () => void;
} {
  const workspace = useWorkspace();
  const report = useReport();
  const [draft, setDraft] = useState(() => readDraft(workspace));
  useEffect(() => {
    const keep = () => {
      workspace.desk.set(draftKey, isEmptyDraft(draft) ? undefined : draft).catch(report);
    };
    const timer = setTimeout(keep, settle);
    return () => clearTimeout(timer);
  }, [draft, workspace, report]);
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    clear: () => setDraft(emptyDraft),
  };
}
