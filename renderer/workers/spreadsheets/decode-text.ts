/** Text as its author saw it: UTF-8 where it is that, else the alphabet of a French Windows (Windows-1252). */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252').decode(
      bytes,
    );
  }
}

/** The separator that stands most often, outside of quotes, in the first lines. */
export function separatorOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .split('\n')
    .slice(0, 10)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '');
  const count = (separator: string): number => head.split(separator).length;
  return [';', '\t', ',', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
