import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFileSealer } from '#electron/services/vault/file-sealer.ts';
import { shellRooms } from '#shared/shell/rooms.ts';
import type { Shell } from '#shared/shell/shell.ts';
import { remoteShell } from '#shared/shell/wire.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { implementations, type OpenedWire } from './shells.ts';

const phrase = 'quatre mots bien à moi';
const refusedAs = (kind: string, reason: string) => ({ kind, details: { reason } });

let centre: TestCentre;
beforeAll(async () => {
  centre = await startTestCentre();
});
afterAll(() => centre.stop());

describe.each(implementations)('the lock of a shell $name', ({ open, carriesDevice }) => {
  let profile: Awaited<ReturnType<typeof temporaryFolder>>;
  let wire: OpenedWire;
  let shell: Shell;
  const system = { has: false, recognises: true };

  const reopen = async () => {
    await wire?.close();
    wire = await open({
      profile: profile.path,
      proposed: centre.url,
      embedded: null,
      device: {} as never,
      reauthenticator: { available: () => system.has, ask: async () => system.recognises },
    });
    shell = remoteShell<Shell>(shellRooms, wire.transport);
  };
  const signIn = (who: 'claire' | 'karim' = 'claire') => {
    const { name, password } = centre[who];
    return shell.central.signIn({ address: centre.url, name, password, stay: true });
  };
  const key = () => shell.secrets.databaseKey({ scope: centre.scope });
  const unlock = (text: string) => shell.lock.unlock({ way: 'passphrase', text });

  beforeEach(async () => {
    profile = await temporaryFolder();
    system.has = false;
    system.recognises = true;
    await reopen();
  });
  afterEach(async () => {
    await wire.close();
    await profile.remove();
  });

  it('has nothing to lock while nobody is signed in', async () => {
    expect(await shell.lock.lock()).toEqual({ locked: false, passphrase: false, ways: [], waitMs: 0 });
    await expect(unlock(phrase)).rejects.toMatchObject(refusedAs('signed-out', 'no-session'));
  });

  it('without a passphrase asks for the account’s password, over a restart too', async () => {
    await signIn();
    const { key: before } = await key();
    expect(await shell.lock.lock()).toMatchObject({ locked: true, ways: ['password'] });
    await reopen();
    expect(await shell.lock.status()).toMatchObject({ locked: true, passphrase: false });
    await expect(key()).rejects.toMatchObject(refusedAs('forbidden', 'locked'));
    const wrong = shell.lock.unlock({ way: 'password', text: `${centre.claire.password} ` });
    await expect(wrong).rejects.toMatchObject(refusedAs('forbidden', 'wrong-passphrase'));
    const status = await shell.lock.unlock({ way: 'password', text: centre.claire.password });
    expect(status).toMatchObject({ locked: false, waitMs: 0 });
    expect(await key()).toEqual({ key: before, fresh: false });
  });

  it('with one, closes the database key by it: the vault alone opens nothing', async () => {
    await signIn();
    const { key: before } = await key();
    expect(await shell.lock.setPassphrase({ current: null, next: phrase })).toMatchObject({
      locked: false,
      passphrase: true,
      ways: ['passphrase'],
    });
    expect((await key()).key).toBe(before);
    expect(await everythingSealed()).not.toContain(before);

    await reopen();
    expect(await shell.lock.status()).toMatchObject({ locked: true, passphrase: true });
    await expect(key()).rejects.toMatchObject(refusedAs('forbidden', 'locked'));
    // The password at the centre says who it is, and still does not open what is on the disk.
    await signIn();
    await expect(key()).rejects.toMatchObject(refusedAs('forbidden', 'locked'));
    await expect(shell.lock.unlock({ way: 'password', text: centre.claire.password })).rejects.toMatchObject(
      refusedAs('invalid', 'no-such-way'),
    );
    expect(await unlock(phrase)).toMatchObject({ locked: false });
    expect((await key()).key).toBe(before);
  });

  it('takes the same passphrase whichever way its accents are typed', async () => {
    await signIn();
    await shell.lock.setPassphrase({ current: null, next: phrase.normalize('NFC') });
    await shell.lock.lock();
    expect(await unlock(phrase.normalize('NFD'))).toMatchObject({ locked: false });
  });

  it('changes and takes away the passphrase only by the one there is, and never while locked', async () => {
    await signIn();
    const { key: before } = await key();
    await shell.lock.setPassphrase({ current: null, next: phrase });
    const other = 'tout autre chose';
    await expect(shell.lock.setPassphrase({ current: null, next: other })).rejects.toMatchObject(
      refusedAs('forbidden', 'wrong-passphrase'),
    );
    await expect(shell.lock.setPassphrase({ current: phrase, next: 'court' })).rejects.toMatchObject(
      refusedAs('invalid', 'passphrase-short'),
    );
    await shell.lock.setPassphrase({ current: phrase, next: other });
    await shell.lock.lock();
    await expect(shell.lock.setPassphrase({ current: other, next: null })).rejects.toMatchObject(
      refusedAs('forbidden', 'locked'),
    );
    await expect(unlock(phrase)).rejects.toMatchObject(refusedAs('forbidden', 'wrong-passphrase'));
    await unlock(other);
    expect((await key()).key).toBe(before);
    expect(await shell.lock.setPassphrase({ current: other, next: null })).toMatchObject({
      passphrase: false,
    });
    await reopen();
    expect((await key()).key).toBe(before);
  });

  it('looks at no more tries after three wrong ones, whoever starts it again', async () => {
    await signIn();
    await shell.lock.setPassphrase({ current: null, next: phrase });
    await shell.lock.lock();
    for (let at = 0; at < 3; at += 1)
      await expect(unlock('au hasard, Balthazar')).rejects.toMatchObject(
        refusedAs('forbidden', 'wrong-passphrase'),
      );
    await expect(unlock(phrase)).rejects.toMatchObject(refusedAs('forbidden', 'too-many-tries'));
    await reopen();
    const refused = await unlock(phrase).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject(refusedAs('forbidden', 'too-many-tries'));
    const { waitMs } = await shell.lock.status();
    expect(waitMs).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, waitMs + 5));
    expect(await unlock(phrase)).toMatchObject({ locked: false, waitMs: 0 });
  });

  it('is each person’s own', async () => {
    await signIn();
    const { key: claires } = await key();
    await shell.lock.setPassphrase({ current: null, next: phrase });
    await shell.lock.lock();
    await signIn('karim');
    expect(await shell.lock.status()).toMatchObject({ locked: false, passphrase: false });
    expect((await key()).key).not.toBe(claires);
    await signIn();
    expect(await shell.lock.status()).toMatchObject({ locked: true, passphrase: true });
  });

  it('who forgot it loses the keys, is signed out, and starts anew', async () => {
    await signIn();
    const { key: before } = await key();
    await shell.lock.setPassphrase({ current: null, next: phrase });
    await shell.lock.lock();
    expect(await shell.lock.forget()).toEqual({
      centre: expect.any(String),
      person: centre.claire.name,
      scopes: [centre.scope],
    });
    expect((await shell.central.status()).session.kind).toBe('none');
    await signIn();
    expect(await shell.lock.status()).toMatchObject({ locked: false, passphrase: false });
    const anew = await key();
    expect(anew.fresh).toBe(true);
    expect(anew.key).not.toBe(before);
  });

  it('lists one’s own copies, and forgets the key of one', async () => {
    expect(await shell.secrets.copies()).toEqual([]);
    await signIn('karim');
    await key();
    await signIn();
    expect(await shell.secrets.copies()).toEqual([]);
    const { key: before } = await key();
    expect(await shell.secrets.copies()).toEqual([{ scope: centre.scope }]);
    await shell.lock.lock();
    await expect(shell.secrets.forgetCopy({ scope: centre.scope })).rejects.toMatchObject(
      refusedAs('forbidden', 'locked'),
    );
    await shell.lock.unlock({ way: 'password', text: centre.claire.password });
    expect(await shell.secrets.forgetCopy({ scope: centre.scope })).toEqual([]);
    expect((await key()).key).not.toBe(before);
  });

  it('lets go of copies whose list cannot be read, and begins anew', async () => {
    await signIn();
    const { key: before } = await key();
    await damage('copies');
    expect(await shell.secrets.forgetCopy({ scope: centre.scope })).toEqual([]);
    const anew = await key();
    expect(anew.fresh).toBe(true);
    expect(anew.key).not.toBe(before);
    expect(await shell.secrets.copies()).toEqual([{ scope: centre.scope }]);
  });

  it('closes and opens a key that a damaged list does not name any more', async () => {
    await signIn();
    const { key: before } = await key();
    await damage('copies');
    await shell.lock.setPassphrase({ current: null, next: phrase });
    expect(await everythingSealed('copies')).not.toContain(before);
    await shell.lock.setPassphrase({ current: phrase, next: null });
    expect((await key()).key).toBe(before);
  });

  it('stays covered where what says so, or the count of wrong tries, is damaged', async () => {
    await signIn();
    await shell.lock.lock();
    const { password } = centre.claire;
    await expect(shell.lock.unlock({ way: 'password', text: 'au hasard' })).rejects.toMatchObject(
      refusedAs('forbidden', 'wrong-passphrase'),
    );
    await damage('locked');
    await damage('tries');
    await reopen();
    const { locked, waitMs } = await shell.lock.status();
    expect({ locked, waits: waitMs > 0 }).toEqual({ locked: true, waits: true });
    await new Promise((resolve) => setTimeout(resolve, waitMs + 5));
    expect(await shell.lock.unlock({ way: 'password', text: password })).toMatchObject({ locked: false });
  });

  it('whose sealed passphrase cannot be read any more stays closed, and can be given up', async () => {
    await signIn();
    await key();
    await shell.lock.setPassphrase({ current: null, next: phrase });
    await damage('passphrase');
    await reopen();
    await signIn();
    expect(await shell.lock.status()).toMatchObject({ locked: true, passphrase: true });
    await expect(key()).rejects.toMatchObject(refusedAs('forbidden', 'locked'));
    await expect(unlock(phrase)).rejects.toMatchObject(refusedAs('storage', 'vault-unreadable'));
    expect(await shell.lock.forget()).toMatchObject({ scopes: [centre.scope] });
    await signIn();
    expect(await key()).toMatchObject({ fresh: true });
  });

  it.runIf(carriesDevice)(
    'lets in whom the system recognises; after a restart only the passphrase',
    async () => {
      system.has = true;
      await signIn();
      const { key: before } = await key();
      expect(await shell.lock.lock()).toMatchObject({ ways: ['system', 'password'] });
      system.recognises = false;
      await expect(shell.lock.unlock({ way: 'system', text: '' })).rejects.toMatchObject(
        refusedAs('forbidden', 'system-refused'),
      );
      system.recognises = true;
      expect(await shell.lock.unlock({ way: 'system', text: '' })).toMatchObject({ locked: false });
      await shell.lock.setPassphrase({ current: null, next: phrase });
      await shell.lock.lock();
      expect(await shell.lock.unlock({ way: 'system', text: '' })).toMatchObject({ locked: false });
      expect((await key()).key).toBe(before);
      await reopen();
      expect(await shell.lock.status()).toMatchObject({ locked: true, ways: ['passphrase'] });
    },
  );

  /** Where the vault keeps something of Claire's. */
  async function fileOf(kind: string): Promise<string> {
    const { session } = await shell.central.status();
    if (session.kind === 'none') throw new Error('nobody is signed in');
    const slot = JSON.stringify([kind, session.centre, session.person.name]);
    return `${createHash('sha256').update(slot).digest('hex')}.json`;
  }

  async function damage(kind: string): Promise<void> {
    const file = join(profile.path, 'vault', await fileOf(kind));
    await readFile(file);
    await writeFile(file, JSON.stringify({ sealedBy: 'file', data: 'AAAA' }));
  }

  /** As whoever could read the system's keychain would have it. */
  async function everythingSealed(without = ''): Promise<string> {
    const folder = join(profile.path, 'vault');
    const sealer = createFileSealer(folder);
    const left = await fileOf(without);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== left);
    const texts = await Promise.all(
      names.map(async (name) => {
        const { data } = JSON.parse(await readFile(join(folder, name), 'utf8'));
        return sealer.unseal(Buffer.from(data, 'base64'));
      }),
    );
    return texts.join('\n');
  }
});
