/**
 * The search part of an address, readable and short: lists by commas, yes and no by 1 and 0
 * (`?statuses=submitted,in-review&overdue=1`). A comma of a value is escaped, so that any text survives.
 */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    const text = valueText(value);
    return text === undefined ? [] : [`${encodeURIComponent(name)}=${text}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function valueText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(itemText).join(',');
  return itemText(value);
}

function itemText(value: unknown): string {
  // Half of a pair (a cut emoji) is no text that an address can hold.
  return encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** What was written, as text or list of texts; the screen's own reader knows which of them mean yes or no. */
export function readSearch(text: string): Record<string, string | string[]> {
  const query = text.startsWith('?') ? text.slice(1) : text;
  const pairs = query.split('&').flatMap((pair): [string, string | string[]][] => {
    const at = pair.indexOf('=');
    if (at < 1) return [];
    const values = pair
      .slice(at + 1)
      .split(',')
      .map(decode);
    const [first = ''] = values;
    return [[decode(pair.slice(0, at)), values.length === 1 ? first : values]];
  });
  return Object.fromEntries(pairs);
}

/** An address may be typed by hand: what cannot be decoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
}
