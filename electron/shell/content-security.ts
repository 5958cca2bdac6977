import { randomBytes } from 'node:crypto';

/** Stands in the built page where the nonce of each load goes. */
export const noncePlaceholder = '__relais_nonce__';

export function freshNonce(): string {
  return randomBytes(18).toString('base64');
}

/**
 * The policy that every page and worker runs under, in both shells. The page talks to its own origin only; a
 * script or a style comes from a file of ours or carries the nonce; no text becomes script or markup, but
 * through the one `default` policy of `renderer/shell`, which lets a worker be named.
 */
export function contentSecurity(nonce: string | null): string {
  const styles = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Value of `Server`: how a second start knows the first. */
export const productHeader = 'Relais';

/** Sent with every answer that is not a record: nothing guesses types, frames us, or learns where a link led from. */
export const guardHeaders: Readonly<Record<string, string>> = {
  server: productHeader,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
};
