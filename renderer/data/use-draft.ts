import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive, useWorkspace } from './react.ts';

/** Milliseconds between two writes. */
const pause = 400;

/** What a form needs to know of its draft. The functions and `empty` are stable. */
export interface DraftKind<Draft> {
  /** Its entry on the desk, which stays on this machine. */
  readonly key: string;
  readonly empty: Draft;
  /** The draft as it was kept, over an empty one. */
  readonly of: (stored: Partial<Draft> | undefined) => Draft;
  readonly isEmpty: (draft: Draft) => boolean;
}

/**
 * A form's draft, kept on this machine at each change and when the form closes, so that neither a reload nor a closed
 * panel nor a kill loses it; cleared at once when it was saved, so that it never comes back.
 */
export function useDraft<Draft extends object>(
  { key, empty, of, isEmpty }: DraftKind<Draft>,
  report: (thrown: unknown) => void,
): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft> | ((before: Draft) => Draft)) => void;
  readonly clear: () => void;
} {
  const { desk } = useWorkspace();
  const stored = useLive((workspace) => workspace.desk.get<Partial<Draft>>(key), [key]);
  const [draft, setDraft] = useState<Draft>(() => of(stored));
  const latest = useRef({ draft, kept: draft as object, keptAt: -pause });
  latest.current.draft = draft;
  const keep = useCallback(() => {
    const { draft: now, kept } = latest.current;
    if (now === kept) return;
    latest.current.kept = now;
    latest.current.keptAt = performance.now();
    desk.set(key, isEmpty(now) ? undefined : now).catch(report);
  }, [desk, report, key, isEmpty]);
  useEffect(() => {
    // What was kept may be read after the form is there; it never replaces what was typed meanwhile.
    const { draft: now, kept } = latest.current;
    if (stored === undefined || stored === kept || now !== kept) return;
    const found = of(stored);
    latest.current.draft = found;
    latest.current.kept = found;
    setDraft(found);
  }, [stored, of]);
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
    change: (part) =>
      setDraft((before) => (typeof part === 'function' ? part(before) : { ...before, ...part })),
    clear() {
      latest.current.draft = empty;
      setDraft(empty);
      keep();
    },
  };
}
