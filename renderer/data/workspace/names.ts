import { foldText } from '#shared/lib/fold-text.ts';

const known = new Map<string, string>();

/** `foldText`, remembered: the same schools and towns come a hundred thousand times. */
export function folded(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size > 200_000) known.clear();
  const fresh = foldText(text);
  known.set(text, fresh);
  return fresh;
}

/** « Delattre Claire », as lists of a school are sorted. */
export function studentName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${lastName} ${firstName}`;
}
