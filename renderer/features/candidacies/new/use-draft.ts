import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { type Draft, draftKey, draftOf, emptyDraft, isEmptyDraft } from './draft.ts';

/** Milliseconds between two writes. */
const pause = 400;

/**
 * The draft, kept on this machine at each change and when the form closes, so that neither a reload nor a closed panel
 * loses it; cleared at once when it was saved, so that it never comes back.
 */
export function useDraft(): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly clear: () => void;
} {
  const { desk } = useWorkspace();
  const report = useReport();
  const stored = useLive((workspace) => workspace.desk.get<Partial<Draft>>(draftKey), []);
  const [draft, setDraft] = useState<Draft>(() => draftOf(stored));
  const latest = useRef({ draft, kept: draft, keptAt: -pause });
  latest.current.draft = draft;
  const keep = useCallback(() => {
    const { draft: now, kept } = latest.current;
    if (now === kept) return;
    latest.current.kept = now;
    latest.current.keptAt = performance.now();
    desk.set(draftKey, isEmptyDraft(now) ? undefined : now).catch(report);
  }, [desk, report]);
  useEffect(() => {
    // What was kept may be read after the form is there; it never replaces what was typed meanwhile.
    const { draft: now, kept } = latest.current;
    if (stored === undefined || stored === kept || now !== kept) return;
    const found = draftOf(stored);
    latest.current.draft = found;
    latest.current.kept = found;
    setDraft(found);
  }, [stored]);
  useEffect(() => {
    // The first change at once, the next ones together: who never pauses loses no more than a moment either.
    const wait = latest.current.keptAt + pause - performance.now();
    if (wait <= 0) return keep();
    const timer = setTimeout(keep, wait);
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
