/**
 * The lock of the signed-in person on this machine: it covers the screen and holds back the key of the local database.
 * Asked without a session, nothing is locked and no way leads in.
 */
export interface LockRoom {
  status(): Promise<LockStatus>;

  /** Locks, also over a restart of the program. Does nothing without a session. */
  lock(): Promise<LockStatus>;

  /**
   * Lets the person back in. Throws `forbidden`: `wrong-passphrase` (either word was wrong), `too-many-tries` (not even
   * looked at, until `details.waitMs` have passed), `system-refused` (the system did not recognise the person);
   * `invalid` (`no-such-way`) for a way that `status` does not list; `signed-out` (`no-session`).
   */
  unlock(input: UnlockInput): Promise<LockStatus>;

  /**
   * Sets, changes or (`next` null) takes away the passphrase; with one, the keys of this person's local databases cannot
   * be opened without it. `current` is needed where there is one. Throws as `unlock` does, `forbidden` (`locked`) while
   * locked, and `invalid` (`passphrase-short`).
   */
  setPassphrase(input: SetPassphraseInput): Promise<LockStatus>;

  /**
   * For who has forgotten it: drops the passphrase with every key that it closes, and signs out. What the local databases
   * of this person hold is unreadable from then on, so the page removes them. Answers the scopes concerned.
   */
  forget(): Promise<ForgottenCopies>;
}

/** `passphrase`: typed here, known to nobody else. `password`: the account's, checked without the centre. `system`: Touch ID and its like. */
export type LockWay = 'passphrase' | 'password' | 'system';

export interface LockStatus {
  readonly locked: boolean;
  /** One is set: the database keys at rest need it. */
  readonly passphrase: boolean;
  /** How this machine lets this person back in now, best first. */
  readonly ways: readonly LockWay[];
  /** Before the next try is looked at, after several wrong ones; else 0. */
  readonly waitMs: number;
}

export interface UnlockInput {
  readonly way: LockWay;
  /** What was typed; empty for `system`. */
  readonly text: string;
}

export interface SetPassphraseInput {
  readonly current: string | null;
  readonly next: string | null;
}

export interface ForgottenCopies {
  readonly centre: string;
  readonly person: string;
  readonly scopes: readonly string[];
}
