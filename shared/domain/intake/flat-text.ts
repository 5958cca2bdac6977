const spaces = /[\u00a0\u202f\u2009\u2007\t]/;

/**
 * The text in small letters without accents, with plain spaces and apostrophes, **as long as the text itself**, so that
 * an offset into one is an offset into the other.
 */
export function flatText(text: string): string {
  let flat = '';
  for (let index = 0; index < text.length; index += 1) flat += flatUnit(text.charAt(index));
  return flat;
}

const known = new Map<string, string>();

function flatUnit(unit: string): string {
  if (unit < '\u007f') return unit === '\t' ? ' ' : unit.toLowerCase();
  const before = known.get(unit);
  if (before !== undefined) return before;
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  const plain = spaces.test(unit) ? ' ' : /[’‘`´]/.test(unit) ? "'" : /[–—‑]/.test(unit) ? '-' : base;
  const one = plain.length === 1 ? plain : unit;
  known.set(unit, one);
  return one;
}
