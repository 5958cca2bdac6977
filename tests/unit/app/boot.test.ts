import { describe, expect, it } from 'vitest';
import { createBoot } from '#renderer/app/boot/boot.ts';
import { scopeToOpen } from '#renderer/app/boot/boot-state.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { OpenWorkspaceOutcome } from '#renderer/data/open-workspace.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CentralRoom, CentralStatus, SessionFacts } from '#shared/shell/central-room.ts';
import type { LockRoom, LockStatus } from '#shared/shell/lock-room.ts';
import type { SecretsRoom } from '#shared/shell/shell.ts';

const scope = (name: string) => ({ name, database: `relais-${name}` });

function facts(...scopes: string[]): SessionFacts {
  const person = { name: 'claire', displayName: 'Claire', roles: ['facilitator'] };
  return { centre: 'embedded', person, scopes: scopes.map(scope), stay: true };
}

function status(session: CentralStatus['session']): CentralStatus {
  return { address: 'https://centre.example', embedded: false, demoAccounts: [], session };
}

interface Given {
  readonly session?: CentralStatus['session'];
  readonly outcome?: OpenWorkspaceOutcome | AppError;
  readonly lastScope?: string | null;
  readonly signIn?: () => Promise<CentralStatus>;
  readonly locked?: boolean;
  readonly copies?: readonly string[];
}

/** A boot on a shell and a data room that answer what is given, and that tell what they were asked. */
function given({
  session = { kind: 'none' },
  outcome,
  lastScope = null,
  signIn,
  locked = false,
  copies = [],
}: Given) {
  const asked: string[] = [];
  const workspace = {
    close: async () => void asked.push('close'),
    wipe: async () => void asked.push('wipe'),
    subscribe: () => () => undefined,
    sync: {
      status: () => ({ state: { kind: 'up-to-date' }, toSend: 3, aside: 0 }),
      signedIn: async ({ baseUrl }: { baseUrl: string }) => void asked.push(`signed in ${baseUrl}`),
    },
  } as unknown as Workspace;
  const central: CentralRoom = {
    status: async () => status(session),
    signIn: signIn ?? (async () => status({ kind: 'open', ...facts('2026-59') })),
    signOut: async () => status({ kind: 'none' }),
  };
  let isLocked = locked;
  const lockStatus = (): LockStatus => ({
    locked: isLocked,
    passphrase: true,
    ways: ['passphrase'],
    waitMs: 0,
  });
  const lock: LockRoom = {
    status: async () => lockStatus(),
    async lock() {
      isLocked = true;
      return lockStatus();
    },
    async unlock({ text }) {
      if (text !== 'sésame') throw new AppError('forbidden', 'no', { reason: 'wrong-passphrase' });
      isLocked = false;
      return lockStatus();
    },
    setPassphrase: async () => lockStatus(),
    async forget() {
      asked.push('forget');
      return { centre: 'embedded', person: 'claire', scopes: copies };
    },
  };
  const secrets: SecretsRoom = {
    databaseKey: async () => ({ key: '', fresh: false }),
    copies: async () => copies.map((one) => ({ scope: one })),
    async forgetCopy({ scope: one }) {
      asked.push(`forget ${one}`);
      return [];
    },
  };
  const boot = createBoot({
    shell: { central, lock, secrets },
    removeCopy: async ({ scope: one }) => void asked.push(`remove ${one}`),
    unsentNotes: { read: async () => 2, write: async () => undefined, forget: async () => undefined },
    centralAccess: (database) => ({ baseUrl: database, headers: {} }),
    lastScope: { get: () => lastScope, set: (name) => void asked.push(`remember ${name}`) },
    openWorkspace: async (input) => {
      asked.push(`open ${input.scope} ${input.access.baseUrl} ${input.signedIn}`);
      if (outcome instanceof AppError) throw outcome;
      return outcome ?? { kind: 'opened', workspace };
    },
  });
  return { boot, asked };
}

describe('the way to an open workspace', () => {
  it('asks who it is, then opens the only scope', async () => {
    const { boot, asked } = given({});
    await boot.start();
    expect(boot.state().kind).toBe('sign-in');
    await boot.signIn({ address: 'https://centre.example', name: 'claire', password: 'x', stay: true });
    expect(boot.state()).toMatchObject({ kind: 'open', scope: '2026-59' });
    expect(asked).toEqual(['open 2026-59 relais-2026-59 true', 'remember 2026-59']);
  });

  it('opens what an ended session left, without the centre', async () => {
    const { boot, asked } = given({ session: { kind: 'ended', ...facts('2026-59') } });
    await boot.start();
    expect(boot.state().kind).toBe('open');
    expect(asked[0]).toBe('open 2026-59 relais-2026-59 false');
  });

  it('asks for the scope where there are several, and opens the one of last time', async () => {
    const session = { kind: 'open', ...facts('2027-59', '2026-59') } as const;
    const first = given({ session });
    await first.boot.start();
    expect(first.boot.state().kind).toBe('choose-scope');
    await first.boot.openScope('2026-59');
    expect(first.boot.state()).toMatchObject({ kind: 'open', scope: '2026-59' });
    const again = given({ session, lastScope: '2026-59' });
    await again.boot.start();
    expect(again.boot.state()).toMatchObject({ kind: 'open', scope: '2026-59' });
    expect(scopeToOpen(session, '2025-62')).toBeUndefined();
  });

  it('leaves a refused sign-in to the form, and stays where it is', async () => {
    const wrong = new AppError('signed-out', 'no', { reason: 'wrong-password' });
    const { boot } = given({ signIn: () => Promise.reject(wrong) });
    await boot.start();
    await expect(boot.signIn({ address: 'a', name: 'b', password: 'c', stay: false })).rejects.toBe(wrong);
    expect(boot.state().kind).toBe('sign-in');
  });

  it.each(['key-lost', 'key-wrong'])(
    'erases a copy that no key opens (%s) only when told to',
    async (reason) => {
      const session = { kind: 'open', ...facts('2026-59') } as const;
      const { boot, asked } = given({ session, outcome: new AppError('storage', 'no', { reason }) });
      await boot.start();
      expect(boot.state()).toMatchObject({
        kind: 'failed',
        error: { details: { reason } },
        unreadable: { owner: { scope: '2026-59', person: 'claire' }, unsent: 2 },
      });
      expect(asked).toEqual(['open 2026-59 relais-2026-59 true']);
      await boot.removeUnreadable();
      expect(asked.slice(1)).toEqual([
        'remove 2026-59',
        'forget 2026-59',
        'open 2026-59 relais-2026-59 true',
      ]);
    },
  );

  it('has a screen for « déjà ouvert » and for a disk that refuses, and tries again from there', async () => {
    const session = { kind: 'open', ...facts('2026-59') } as const;
    const twice = given({ session, outcome: { kind: 'already-open' } });
    await twice.boot.start();
    expect(twice.boot.state().kind).toBe('already-open');
    const refused = given({ session, outcome: new AppError('storage', 'quota') });
    await refused.boot.start();
    expect(refused.boot.state()).toMatchObject({ kind: 'failed', error: { kind: 'storage' } });
    await refused.boot.start();
    expect(refused.asked).toHaveLength(2);
  });

  it('signs in again without closing what is open', async () => {
    const { boot, asked } = given({ session: { kind: 'ended', ...facts('2026-59') } });
    await boot.start();
    const before = boot.state();
    await boot.signInAgain('secret');
    const after = boot.state();
    expect(after).toMatchObject({ kind: 'open', session: { kind: 'open' } });
    expect(after.kind === 'open' && before.kind === 'open' && after.workspace === before.workspace).toBe(
      true,
    );
    expect(asked).toContain('signed in relais-2026-59');
    expect(asked).not.toContain('close');
  });

  it('closes the workspace before it signs out', async () => {
    const { boot, asked } = given({ session: { kind: 'open', ...facts('2026-59') } });
    await boot.start();
    await boot.signOut();
    expect(asked.at(-1)).toBe('close');
    expect(boot.state().kind).toBe('sign-in');
  });
});

describe('the lock', () => {
  const session = { kind: 'open', ...facts('2026-59') } as const;

  it('covers at once, keeps what is open behind it, and shows it again', async () => {
    const { boot, asked } = given({ session });
    await boot.start();
    const before = boot.state();
    boot.lock();
    expect(boot.state()).toMatchObject({ kind: 'locked', behind: before, unsent: 3 });
    await expect(boot.unlock({ way: 'passphrase', text: 'au hasard' })).rejects.toMatchObject({
      details: { reason: 'wrong-passphrase' },
    });
    expect(boot.state().kind).toBe('locked');
    await boot.unlock({ way: 'passphrase', text: 'sésame' });
    expect(boot.state()).toBe(before);
    expect(asked).not.toContain('close');
  });

  it('opens nothing at a start that is locked, and tells what waits', async () => {
    const { boot, asked } = given({ session, locked: true, copies: ['2026-59'] });
    await boot.start();
    expect(boot.state()).toMatchObject({ kind: 'locked', behind: null, unsent: 2 });
    expect(asked).toEqual([]);
    await boot.unlock({ way: 'passphrase', text: 'sésame' });
    expect(boot.state()).toMatchObject({ kind: 'open', scope: '2026-59' });
  });

  it('removes every copy of who forgot the passphrase', async () => {
    const { boot, asked } = given({ session, locked: true, copies: ['2026-59', '2025-59'] });
    await boot.start();
    await boot.forgetPassphrase();
    expect(asked).toEqual(['forget', 'remove 2026-59', 'remove 2025-59']);
    expect(boot.state().kind).toBe('sign-in');
  });
});

describe('a scope that the person may read no more', () => {
  const session = { kind: 'open', ...facts('2026-59') } as const;

  it('is opened first, without the centre; removed, the rest goes on', async () => {
    const { boot, asked } = given({ session, copies: ['2026-59', '2025-59'] });
    await boot.start();
    expect(boot.state()).toMatchObject({ kind: 'open', scope: '2025-59', isLeft: true });
    expect(asked).toEqual(['open 2025-59 relais-2025-59 false']);
    await boot.leaveForLater();
    expect(boot.state()).toMatchObject({ kind: 'open', scope: '2026-59', isLeft: false });
  });

  it('is not believed of a session that has ended', async () => {
    const { boot } = given({ session: { ...session, kind: 'ended' }, copies: ['2025-59'] });
    await boot.start();
    expect(boot.state()).toMatchObject({ kind: 'open', scope: '2026-59' });
  });
});
