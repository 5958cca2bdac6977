/** What an address, a file or a message says before anybody has checked it. */
export type RawValues = Readonly<Record<string, unknown>>;

/** A text that is not empty. */
export function rawText(raw: RawValues, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One or several texts, each once; undefined when there is none. */
export function rawTexts(raw: RawValues, name: string): readonly string[] | undefined {
  const value = raw[name];
  const all = (Array.isArray(value) ? value : [value]).filter(
    (item) => typeof item === 'string' && item !== '',
  );
  return all.length === 0 ? undefined : [...new Set(all as string[])];
}

/** Yes or no, also as `1` or `0`. */
export function rawFlag(raw: RawValues, name: string): boolean | undefined {
  const value = raw[name];
  if (value === true || value === '1' || value === 1) return true;
  return value === false || value === '0' || value === 0 ? false : undefined;
}

/** A whole number from `least` to `most`. */
export function rawWhole(raw: RawValues, name: string, least: number, most: number): number | undefined {
  const value = Number(raw[name]);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** An id of one type of record, known by its prefix (`offer:`). */
export function rawId(raw: RawValues, name: string, prefix: string): string | undefined {
  const value = rawText(raw, name);
  return value?.startsWith(prefix) ? value : undefined;
}

/** One of a closed list. */
export function rawOneOf<Value extends string>(
  raw: RawValues,
  name: string,
  values: readonly Value[],
): Value | undefined {
  return values.find((value) => value === raw[name]);
}
