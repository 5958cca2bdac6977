/** Makes text unreadable to whoever copies the file it ends in. What it protects against differs by kind; see README. */
export interface Sealer {
  /** Written beside what it sealed: another sealer cannot open it, and must say so instead of starting afresh. */
  readonly kind: 'file' | 'keychain';
  seal(clear: string): Promise<Uint8Array>;
  /** Throws when the bytes were not sealed here or were changed since. */
  unseal(sealed: Uint8Array): Promise<string>;
}
