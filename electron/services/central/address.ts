import { AppError } from '#shared/errors/app-error.ts';

/** Where a centre is, in one spelling. */
export interface CentreAddress {
  /** Without a slash at the end. */
  readonly url: string;
  /** The same without the protocol: names the centre in local names. */
  readonly name: string;
}

/**
 * Reads what a person typed. A bare host gets https; plain http goes to this machine only, since a password and
 * pupils' names travel on it, unless `trusted` (given on the command line by whoever runs the machine) says the same.
 *
 * Throws `invalid` with reason `address` or `address-not-safe`.
 */
export function readAddress(text: string, trusted: readonly string[]): CentreAddress {
  const url = parse(text.trim());
  const name = `${url.host}${url.pathname}`.replace(/\/+$/, '');
  const address = { url: `${url.protocol}//${name}`, name };
  const safe = url.protocol === 'https:' || isThisMachine(url.hostname);
  if (safe || trusted.some((one) => one.replace(/\/+$/, '') === address.url)) return address;
  throw new AppError('invalid', 'plain http to another machine', {
    reason: 'address-not-safe',
    field: 'address',
  });
}

function parse(text: string): URL {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  const plain = url && !url.username && !url.password && !url.search && !url.hash;
  if (url && plain && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new AppError('invalid', 'not the address of a centre', { reason: 'address', field: 'address' });
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
