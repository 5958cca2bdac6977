const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
  iuml: 'ï',
  euro: '€',
};
const looksLikeHtml = /<(?:!doctype|html|body|div|p|table|tr|td|br|span|ul|li)\b/i;

/**
 * The words of a mail or a table that came as a page; text that is no page comes back as it is. Only read, never shown
 * as a page: nothing in it can run.
 */
export function textOfHtml(text: string): string {
  if (!looksLikeHtml.test(text)) return text;
  return text
    .replaceAll(/<!--[\s\S]*?-->|<(script|style|head|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/(?:td|th)\s*>/gi, '\t')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d|blockquote)\s*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      return named[String(name).toLowerCase()] ?? whole;
    })
    .replaceAll(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
