/** The part of Trusted Types that is used here; the DOM library of TypeScript has none of it yet. */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Lets a worker be started from a script of this page's own origin, and from nowhere else. The content security
 * policy demands one named policy for it; text that would become markup or code has none and is refused.
 */
export function allowOwnScripts(): void {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types || types.defaultPolicy) return;
  types.createPolicy('default', { createScriptURL });
}

function createScriptURL(url: string): string {
  const { protocol, host } = new URL(url, location.href);
  if (protocol === location.protocol && host === location.host) return url;
  throw new TypeError(`no script from ${host}`);
}
