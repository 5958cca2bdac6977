/** One value that a filter can keep; `count` is how many rows it would leave. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** A filter of several values: « Semaine », « Établissement ». Nothing chosen keeps everything. */
export interface Filter {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
}

/** What the chip of a filter says: its name, or the value chosen, or the first of several and how many more. */
export function filterSummary(filter: Filter): string {
  const labels = filter.options
    .filter((option) => filter.chosen.includes(option.id))
    .map((option) => option.label);
  const [first] = labels;
  if (first === undefined) return filter.label;
  return labels.length === 1 ? first : `${first} +${labels.length - 1}`;
}
