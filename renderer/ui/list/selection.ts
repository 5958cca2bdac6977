/** Chosen row ids, apart from the active row (the one being read). A new set at each change. */
export type Selection = ReadonlySet<string>;

/** Nothing chosen; one value, so that it compares equal. */
export const noSelection: Selection = new Set();

/** In or out. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next.size === 0 ? noSelection : next;
}

/** The ids between two places, both included, in whichever order. */
export function idsBetween<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  from: number,
  to: number,
): readonly string[] {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return rows.slice(Math.max(0, first), last + 1).map(idOf);
}

/**
 * Moves the end of a range while its anchor stays: what the old range chose and the new one leaves out is let go,
 * everything chosen elsewhere stays.
 */
export function rangeMoved(
  selection: Selection,
  before: readonly string[],
  after: readonly string[],
): Selection {
  const next = new Set(selection);
  for (const id of before) next.delete(id);
  for (const id of after) next.add(id);
  return next;
}

/** All of them. */
export function allOf<Row>(rows: readonly Row[], idOf: (row: Row) => string): Selection {
  return new Set(rows.map(idOf));
}
