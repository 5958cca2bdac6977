/** What mail programs take at most in a link; longer ones are cut or refused without a word. */
const longest = 1_900;

/** A `mailto:` link with the text in it, or without it where that is too long (`whole` tells). */
export function mailLink(
  to: string,
  subject: string,
  body: string,
): { readonly href: string; readonly whole: boolean } {
  const address = /^[^\s@]+@[^\s@]+$/.test(to.trim())
    ? encodeURIComponent(to.trim()).replaceAll('%40', '@')
    : '';
  const head = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= longest ? { href: whole, whole: true } : { href: head, whole: false };
}
