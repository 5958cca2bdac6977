/** Reads what a person types as a number: « 1 234,5 » and `1234.5` alike. Nothing readable gives `null`. */
export function readNumber(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^[-+]?\d*\.?\d+$/.test(plain)) return null;
  return Number(plain);
}

/** Keeps a number within its bounds. */
export function clampNumber(
  value: number,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number {
  return Math.min(max, Math.max(min, value));
}
