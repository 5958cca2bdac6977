/** The page's one origin in Electron. `new URL(…).origin` says "null" for it: compare with `isOwnPage` instead. */
export const ownOrigin = 'app://relais';

/** Whether an address is one of the page's own: it may be shown in the window and may ask for things. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === ownOrigin && username === '' && password === '';
}
