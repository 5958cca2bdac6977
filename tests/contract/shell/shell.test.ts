import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, listenOnLoopback } from '#electron/web/http-server.ts';
import { shellRooms } from '#shared/shell/rooms.ts';
import type { DeviceShell, Shell } from '#shared/shell/shell.ts';
import { remoteShell } from '#shared/shell/wire.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { implementations, type OpenedWire } from './shells.ts';

let centre: TestCentre;
let website: LoopbackServer;

beforeAll(async () => {
  centre = await startTestCentre();
  const page = createServer((_request, response) => response.end('<h1>Bienvenue</h1>'));
  website = await listenOnLoopback(page, 0);
});

afterAll(async () => {
  await centre.stop();
  await website.stop();
});

describe.each(implementations)('a shell $name', ({ open, carriesDevice }) => {
  let profile: Awaited<ReturnType<typeof temporaryFolder>>;
  let wire: OpenedWire;
  let shell: Shell;
  const saved: unknown[] = [];

  const device: DeviceShell = {
    files: {
      save: async (file) => {
        saved.push(file);
        return { kind: 'saved', name: file.name };
      },
      pick: async ({ many }) =>
        many
          ? {
              kind: 'picked',
              files: [{ name: 'é.csv', type: 'text/csv', bytes: new Uint8Array([0, 255, 10]) }],
            }
          : { kind: 'cancelled' },
    },
    notices: {
      show: async () => {
        throw new Error('the path /home/claire is nobody’s business');
      },
    },
  };

  const reopen = async (proposed: string | null = centre.url) => {
    await wire?.close();
    wire = await open({ profile: profile.path, proposed, embedded: null, device });
    shell = remoteShell<Shell>(shellRooms, wire.transport);
  };

  const claire = (more: object = {}) => {
    const { name, password } = centre.claire;
    return { address: centre.url, name, password, stay: false, ...more };
  };

  beforeEach(async () => {
    profile = await temporaryFolder();
    saved.length = 0;
    await reopen();
  });

  afterEach(async () => {
    await wire.close();
    await profile.remove();
  });

  it('says what it is', async () => {
    const info = await shell.app.info();
    expect(info).toMatchObject({ name: 'Relais', version: '1.2.3' });
    expect(info.runtime).toContain(process.versions.node);
  });

  it('is updated by nobody, and says so when asked to install', async () => {
    expect(await shell.updates.status()).toEqual({ kind: 'unmanaged' });
    expect(await shell.updates.install()).toEqual({ kind: 'unmanaged' });
  });

  it('proposes a centre and has nobody signed in at first', async () => {
    const session = { kind: 'none' };
    expect(await shell.central.status()).toEqual({
      address: centre.url,
      embedded: false,
      demoAccounts: [],
      session,
    });
  });

  it('signs in with the person, their roles and their scopes, and out again', async () => {
    const status = await shell.central.signIn(claire());
    expect(status.session).toMatchObject({
      kind: 'open',
      stay: false,
      person: { name: centre.claire.name, displayName: 'Claire Delattre' },
      scopes: [{ name: centre.scope, database: centre.database }],
    });
    expect(await shell.central.status()).toEqual(status);
    expect((await shell.central.signOut()).session).toEqual({ kind: 'none' });
    expect((await shell.central.status()).session).toEqual({ kind: 'none' });
  });

  it('never answers with the password', async () => {
    await shell.central.signIn(claire({ stay: true }));
    const everything = [
      await shell.central.status(),
      await shell.secrets.databaseKey({ scope: centre.scope }),
    ];
    expect(JSON.stringify(everything)).not.toContain(centre.claire.password);
  });

  it.each([
    ['a wrong password', () => claire({ password: 'presque' }), 'signed-out', 'wrong-password'],
    ['an account that is not there', () => claire({ name: 'personne' }), 'signed-out', 'wrong-password'],
    ['a name with a colon', () => claire({ name: 'a:b' }), 'signed-out', 'wrong-password'],
    ['a scope that is not theirs', () => claire({ scope: '2026-75' }), 'forbidden', 'no-scope'],
    ['nothing that answers', () => claire({ address: 'http://127.0.0.1:9' }), 'unreachable', 'no-answer'],
    ['a web site', () => claire({ address: website.origin }), 'unreachable', 'not-a-centre'],
    ['no address', () => claire({ address: 'le centre' }), 'invalid', 'address'],
    ['another protocol', () => claire({ address: 'file:///etc' }), 'invalid', 'address'],
    [
      'a password in the address',
      () => claire({ address: 'https://a:b@centre.example' }),
      'invalid',
      'address',
    ],
    [
      'plain http elsewhere',
      () => claire({ address: 'http://centre.example' }),
      'invalid',
      'address-not-safe',
    ],
  ])('refuses %s, distinctly, and stays signed out', async (_case, input, kind, reason) => {
    await expect(shell.central.signIn(input())).rejects.toMatchObject({ kind, details: { reason } });
    expect((await shell.central.status()).session.kind).toBe('none');
  });

  it('forgets the session at a restart, unless asked to keep it', async () => {
    await shell.central.signIn(claire());
    await reopen();
    expect((await shell.central.status()).session.kind).toBe('none');
    await shell.central.signIn(claire({ stay: true }));
    await reopen();
    const { session } = await shell.central.status();
    expect(session).toMatchObject({ kind: 'open', stay: true, person: { name: centre.claire.name } });
  });

  it('takes up a kept session at its own centre only, and none after signing out', async () => {
    await shell.central.signIn(claire({ stay: true }));
    await reopen('http://127.0.0.1:9');
    expect((await shell.central.status()).session.kind).toBe('none');
    await reopen();
    await shell.central.signOut();
    await reopen();
    expect((await shell.central.status()).session.kind).toBe('none');
  });

  it('gives no key while nobody is signed in', async () => {
    await expect(shell.secrets.databaseKey({ scope: centre.scope })).rejects.toMatchObject({
      kind: 'signed-out',
      details: { reason: 'no-session' },
    });
  });

  it('gives one key per scope and person: 32 bytes, the same each time, also after a restart', async () => {
    await shell.central.signIn(claire());
    const asked = await Promise.all([1, 2, 3].map(() => shell.secrets.databaseKey({ scope: centre.scope })));
    const [first] = asked;
    expect(Buffer.from(first?.key ?? '', 'base64')).toHaveLength(32);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect(asked.filter(({ fresh }) => fresh)).toHaveLength(1);
    await reopen();
    await shell.central.signIn(claire());
    expect(await shell.secrets.databaseKey({ scope: centre.scope })).toEqual({
      key: first?.key,
      fresh: false,
    });
    const { name, password } = centre.karim;
    await shell.central.signIn(claire({ name, password }));
    const karims = await shell.secrets.databaseKey({ scope: centre.scope });
    expect(karims.fresh).toBe(true);
    expect(karims.key).not.toBe(first?.key);
  });

  it('gives no key for a scope that is not the session’s', async () => {
    await shell.central.signIn(claire());
    await expect(shell.secrets.databaseKey({ scope: '2026-75' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it.each([
    ['nothing', undefined],
    ['a string', '2026-59'],
    ['a missing field', {}],
    ['a field of another type', { scope: 2026 }],
    ['a field too many', { scope: '2026-59', admin: true }],
    ['a scope that leads elsewhere', { scope: '../_users' }],
    ['a part of a scope that leads elsewhere', { scope: '2026-59:../_users' }],
  ])('refuses an input that does not fit: %s', async (_case, input) => {
    const reply = await wire.transport({ room: 'secrets', method: 'databaseKey', input });
    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid', details: { reason: 'bad-input' } } });
  });

  it.each([
    ['constructor', 'name'],
    ['__proto__', 'toString'],
    ['app', 'constructor'],
    ['app', '__proto__'],
    ['app', 'hasOwnProperty'],
    ['central', 'session'],
    ['nowhere', 'info'],
    ['', ''],
  ])('has no method %s.%s', async (room, method) => {
    const reply = await wire.transport({ room, method });
    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'invalid', details: { reason: 'no-such-method' } },
    });
  });

  it.runIf(carriesDevice)('carries a file’s bytes whole, and a cancelled dialog as an outcome', async () => {
    const bytes = new Uint8Array(10_000).map((_zero, at) => at % 251);
    const file = { name: 'liste.csv', type: 'text/csv', bytes };
    expect(await shell.files.save(file)).toEqual({ kind: 'saved', name: 'liste.csv' });
    expect(saved).toEqual([file]);
    const picked = await shell.files.pick({ endings: ['.csv'], many: true });
    expect(picked).toMatchObject({ kind: 'picked', files: [{ bytes: new Uint8Array([0, 255, 10]) }] });
    expect(await shell.files.pick({ endings: [], many: false })).toEqual({ kind: 'cancelled' });
  });

  it.runIf(carriesDevice).each(['../a.csv', '..', 'a/b', 'a\\b', 'a\u0000.csv', 'C:\\a', ''])(
    'takes no file name that leads elsewhere: %j',
    async (name) => {
      const file = { name, type: 'text/csv', bytes: new Uint8Array(1) };
      await expect(shell.files.save(file)).rejects.toMatchObject({ kind: 'invalid' });
      expect(saved).toEqual([]);
    },
  );

  it.runIf(carriesDevice)('tells a fault of its own by a reference only', async () => {
    const reply = await wire.transport({ room: 'notices', method: 'show', input: { title: 'a', body: 'b' } });
    expect(reply).toMatchObject({ ok: false, error: { kind: 'unexpected', details: { reason: 'shell' } } });
    expect(JSON.stringify(reply)).not.toContain('claire');
  });

  it.runIf(!carriesDevice)('leaves the device to the page', async () => {
    const reply = await wire.transport({
      room: 'files',
      method: 'pick',
      input: { endings: [], many: false },
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'invalid', details: { reason: 'no-such-method' } },
    });
  });
});
