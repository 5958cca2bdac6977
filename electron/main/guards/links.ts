/**
 * The address to hand to the person's browser or mail program, or null. Only what those two open: any other protocol
 * may start a program with what follows as its arguments.
 */
export function openableLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return url.href;
  // A name before the host makes an address look like another one.
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
