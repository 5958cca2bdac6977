import { AppError } from '#shared/errors/app-error.ts';

const slot = 'relais-token';
const inFragment = /^#token=([A-Za-z0-9_-]{43})$/;

/**
 * The proof that Relais opened this page. Comes once, in the fragment, is taken out of the address at once (so that
 * nobody copies it with the address) and lives as long as the tab. Throws `forbidden` (`no-token`).
 */
export function takeToken(): string {
  const given = inFragment.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(slot, given);
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
  const token = sessionStorage.getItem(slot);
  if (token !== null) return token;
  throw new AppError('forbidden', 'this page was not opened by Relais', { reason: 'no-token' });
}
