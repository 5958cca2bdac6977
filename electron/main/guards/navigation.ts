import { openableLink } from './links.ts';
import { isOwnPage } from './own-pages.ts';

export type Navigation =
  | { readonly kind: 'stay' }
  | { readonly kind: 'open-outside'; readonly link: string }
  | { readonly kind: 'refuse' };

/** What happens when the page leads somewhere: nothing foreign is ever shown in Relais's window. */
export function decideNavigation(address: string): Navigation {
  if (isOwnPage(address)) return isRecord(address) ? { kind: 'refuse' } : { kind: 'stay' };
  const link = openableLink(address);
  return link === null ? { kind: 'refuse' } : { kind: 'open-outside', link };
}

/** What the gateway brings is data for the page; shown as a page of its own it would run in our origin. */
function isRecord(address: string): boolean {
  return new URL(address).pathname.startsWith('/central');
}
