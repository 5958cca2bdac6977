import { compareText } from './compare.ts';

/**
 * A value with the keys of its objects in code-unit order, at every depth, and without `undefined`; arrays keep theirs.
 * Two equal values then give the same `JSON.stringify`, byte for byte.
 */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : canonical(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, item]) => [key, canonical(item)]),
  );
}

/** Text by which two JSON values are equal when they say the same, whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value)) ?? 'null';
}
