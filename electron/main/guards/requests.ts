import { isOwnPage } from './own-pages.ts';

/**
 * Whether the window may load an address at all: the second lock behind the content security policy. `development`
 * is Vite's server, to which hot replacement keeps a socket.
 */
export function mayLoad(address: string, development: string | null): boolean {
  if (isOwnPage(address) || /^(?:blob:app:\/\/relais\/|data:|devtools:)/.test(address)) return true;
  return development !== null && address.startsWith(`${development.replace(/^http/, 'ws')}/`);
}
