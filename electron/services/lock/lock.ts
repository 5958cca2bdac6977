import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '#shared/errors/app-error.ts';
import type { LockRoom, LockStatus, LockWay } from '#shared/shell/lock-room.ts';
import type { Session } from '../central/session.ts';
import type { Copies } from '../secrets/copies.ts';
import type { DatabaseKeys } from '../secrets/database-keys.ts';
import { isUnreadable, type Vault } from '../vault/vault.ts';
import { closeWithPassphrase, openWithPassphrase } from './passphrase-seal.ts';
import { personSlot } from './person-slot.ts';
import type { Reauthenticator } from './reauthenticator.ts';
import { createTries } from './tries.ts';

export interface LockParts {
  readonly vault: Vault;
  readonly session: () => Session | null;
  readonly signOut: () => Promise<unknown>;
  readonly keys: DatabaseKeys;
  readonly copies: Copies;
  readonly reauthenticator: Reauthenticator;
  readonly uptime?: () => number;
}

export interface Lock {
  readonly room: LockRoom;
  /** What closes this person's database keys; null without a passphrase. Throws `forbidden` (`locked`). */
  personKey(session: Session): Promise<Buffer | null>;
  /** Somebody has just given the account's password to the centre: as good as giving it to the lock. */
  signedIn(): Promise<void>;
}

const shortest = 8;

/**
 * Makes the lock. What it knows lies in the vault (the closed key, wrong tries, whether locked), so that neither a reload
 * nor a restart opens it; only the key that a passphrase gave lives in memory, until the next lock.
 */
export function createLock(parts: LockParts): Lock {
  const { vault, session, keys, copies, reauthenticator, uptime = () => performance.now() } = parts;
  const tries = createTries(vault, uptime);
  /** Of the person whose slot it is; gone with the next lock or another person. */
  let opened: { readonly slot: string; readonly key: Buffer } | null = null;

  const keyInHand = (now: Session): Buffer | null =>
    opened?.slot === personSlot('passphrase', now) ? opened.key : null;
  const record = (now: Session): Promise<string | null> => vault.read(personSlot('passphrase', now));
  /** What cannot be read any more closes all the same. */
  const stands = (kind: 'passphrase' | 'locked', now: Session): Promise<boolean> =>
    vault.read(personSlot(kind, now)).then(
      (text) => text !== null,
      (thrown: unknown) => {
        if (isUnreadable(thrown)) return true;
        throw thrown;
      },
    );
  const hasPassphrase = (now: Session): Promise<boolean> => stands('passphrase', now);
  /** Where this person may have a key: their list of copies may be damaged, the session's scopes may lack what they left. */
  const scopesOf = async (now: Session): Promise<readonly string[]> => [
    ...new Set([...(await copies.list(now)), ...now.facts.scopes.map(({ name }) => name)]),
  ];
  const uncover = (now: Session): Promise<void> => vault.forget(personSlot('locked', now));
  const isLocked = async (now: Session): Promise<boolean> =>
    ((await hasPassphrase(now)) && !keyInHand(now)) || stands('locked', now);

  const status = async (): Promise<LockStatus> => {
    const now = session();
    if (!now) return { locked: false, passphrase: false, ways: [], waitMs: 0 };
    const passphrase = await hasPassphrase(now);
    const ways: LockWay[] = [];
    if (reauthenticator.available() && (!passphrase || keyInHand(now))) ways.push('system');
    ways.push(passphrase ? 'passphrase' : 'password');
    return {
      locked: await isLocked(now),
      passphrase,
      ways,
      waitMs: await tries.waitMs(personSlot('tries', now)),
    };
  };

  const signedIn = (): Session => {
    const now = session();
    if (now) return now;
    throw new AppError('signed-out', 'nobody is signed in', { reason: 'no-session' });
  };

  /** Looks at one try, at most one at a time, and counts it when it was wrong. */
  let turn: Promise<unknown> = Promise.resolve();
  const attempt = <Found>(now: Session, look: () => Promise<Found | null>): Promise<Found> => {
    const mine = turn.then(async () => {
      const slot = personSlot('tries', now);
      const waitMs = await tries.waitMs(slot);
      if (waitMs > 0) throw new AppError('forbidden', 'too many tries', { reason: 'too-many-tries', waitMs });
      const found = await look();
      if (found !== null) {
        await tries.right(slot);
        return found;
      }
      const next = await tries.wrong(slot);
      throw new AppError('forbidden', 'not the right word', { reason: 'wrong-passphrase', waitMs: next });
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  const openKey = (now: Session, text: string, sealed: string): Promise<Buffer> =>
    attempt(now, () => openWithPassphrase(text, sealed));

  const unlock: LockRoom['unlock'] = async ({ way, text }) => {
    const now = signedIn();
    const { ways } = await status();
    if (!ways.includes(way)) throw new AppError('invalid', `no way ${way}`, { reason: 'no-such-way' });
    const sealed = await record(now);
    if (way === 'system') {
      if (!(await reauthenticator.ask()))
        throw new AppError('forbidden', 'the system did not recognise them', { reason: 'system-refused' });
    } else if (way === 'password') {
      await attempt(now, async () => (isSame(text, now.credentials.password) ? true : null));
    } else if (sealed !== null) {
      opened = { slot: personSlot('passphrase', now), key: await openKey(now, text, sealed) };
    }
    await uncover(now);
    return status();
  };

  const setPassphrase: LockRoom['setPassphrase'] = async ({ current, next }) => {
    const now = signedIn();
    if (await isLocked(now)) throw new AppError('forbidden', 'locked', { reason: 'locked' });
    if (next !== null && next.length < shortest)
      throw new AppError('invalid', 'too short', { reason: 'passphrase-short' });
    const slot = personSlot('passphrase', now);
    const sealed = await record(now);
    const before = sealed === null ? null : await openKey(now, current ?? '', sealed);
    const scopes = await scopesOf(now);
    if (next === null) {
      // Keys first: cut here, they are only closed by one thing less than they could be.
      await keys.rewrap(now, scopes, before, null);
      await vault.forget(slot);
      opened = null;
    } else {
      const key = before ?? randomBytes(32);
      await vault.write(slot, await closeWithPassphrase(next, key));
      opened = { slot, key };
      await keys.rewrap(now, scopes, key, key);
    }
    return status();
  };

  return {
    room: {
      status,
      async lock() {
        const now = session();
        if (!now) return status();
        await vault.write(personSlot('locked', now), 'yes');
        // Only a machine that can ask its system keeps the key in memory for the answer.
        if (!reauthenticator.available()) opened = null;
        return status();
      },
      unlock,
      setPassphrase,
      async forget() {
        const now = signedIn();
        const scopes = await scopesOf(now);
        for (const scope of scopes) {
          await keys.forget(now, scope);
          await copies.remove(now, scope);
        }
        for (const kind of ['passphrase', 'locked', 'tries']) await vault.forget(personSlot(kind, now));
        opened = null;
        await parts.signOut();
        return { centre: now.facts.centre, person: now.facts.person.name, scopes };
      },
    },
    async personKey(now) {
      if (await isLocked(now)) throw new AppError('forbidden', 'locked', { reason: 'locked' });
      return keyInHand(now);
    },
    async signedIn() {
      const now = session();
      if (now && !(await hasPassphrase(now))) await uncover(now);
      if (now && opened?.slot !== personSlot('passphrase', now)) opened = null;
    },
  };
}

/** In constant time, whatever the lengths. */
function isSame(typed: string, known: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typed), digest(known));
}
