import { isOwnPage } from './own-pages.ts';

/** What the page may have. What is not here is refused, whatever Electron adds one day. */
const granted: ReadonlySet<string> = new Set([
  // « Copier » on a ready text.
  'clipboard-sanitized-write',
  // Work not sent yet must not be cleared away when the disk fills up.
  'persistent-storage',
]);

export function mayHave(permission: string, askedBy: string): boolean {
  return granted.has(permission) && isOwnPage(askedBy);
}
