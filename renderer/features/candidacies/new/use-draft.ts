import { useCallback, useEffect, useRef, useState } from 'react';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { type Draft, draftKey, emptyDraft, isEmptyDraft, readDraft } from './draft.ts';

const settle = 400;

/**
 * The draft, kept on this machine a moment after each change and when the form closes, so that neither a reload nor a
 * closed panel loses it; cleared at once when it was saved, so that it never comes back.
 */
export function useDraft(): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly clear: () => void;
} {
  const workspace = useWorkspace();
  const { desk } = workspace;
  const report = useReport();
  const [draft, setDraft] = useState<Draft>(() => readDraft(workspace));
  const latest = useRef({ draft, kept: draft });
  latest.current.draft = draft;
  const keep = useCallback(() => {
    const { draft: now, kept } = latest.current;
    if (now === kept) return;
    latest.current.kept = now;
    desk.set(draftKey, isEmptyDraft(now) ? undefined : now).catch(report);
  }, [desk, report]);
  useEffect(() => {
    const timer = setTimeout(keep, settle);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => keep, [keep]);
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    clear() {
      latest.current.draft = emptyDraft;
      setDraft(emptyDraft);
      keep();
    },
  };
}
