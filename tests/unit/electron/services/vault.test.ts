import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileSealer } from '#electron/services/vault/file-sealer.ts';
import type { Sealer } from '#electron/services/vault/sealer.ts';
import { createVault } from '#electron/services/vault/vault.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'vault');
});

afterEach(() => folder.remove());

const open = () => createVault(path, createFileSealer(path));
const unreadable = { kind: 'storage', details: { reason: 'vault-unreadable' } };

describe('the vault', () => {
  it('gives back what it was given, after a restart too, and nothing where nothing was', async () => {
    await open().write('session', 'clé : é, 🔑');
    expect(await open().read('session')).toBe('clé : é, 🔑');
    expect(await open().read('autre')).toBeNull();
    await open().forget('session');
    expect(await open().read('session')).toBeNull();
  });

  it('shows neither names nor contents, and nobody else may read', async () => {
    await open().write('database-key:claire', 'très secret');
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(path)) {
      const file = join(path, name);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(name + (await readFile(file, 'utf8'))).not.toMatch(/claire|secret/);
    }
  });

  it('makes a secret once, however many ask, in however many vaults', async () => {
    let made = 0;
    const make = () => `${(made += 1)}-${Math.random()}`;
    const asked = await Promise.all(Array.from({ length: 20 }, () => open().readOrMake('key', make)));
    expect(new Set(asked.map(({ clear }) => clear)).size).toBe(1);
    expect(asked.filter(({ fresh }) => fresh)).toHaveLength(1);
  });

  it('says so when a file was changed, cut or sealed elsewhere, and never starts afresh by itself', async () => {
    await open().write('key', 'trésor');
    const name = (await readdir(path)).find((one) => one.endsWith('.json')) ?? '';
    const good = JSON.parse(await readFile(join(path, name), 'utf8'));
    const changed = Buffer.from(good.data, 'base64');
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const damages = [
      '',
      '{',
      JSON.stringify({ ...good, data: '' }),
      JSON.stringify({ ...good, data: changed.toString('base64') }),
    ];
    for (const damage of damages) {
      await writeFile(join(path, name), damage);
      await expect(open().read('key')).rejects.toMatchObject(unreadable);
      await expect(open().readOrMake('key', () => 'neuf')).rejects.toMatchObject(unreadable);
    }
  });

  it('does not take a keychain’s seal for its own', async () => {
    const keychain: Sealer = {
      kind: 'keychain',
      seal: async (clear) => Buffer.from(clear),
      unseal: async (sealed) => Buffer.from(sealed).toString(),
    };
    await createVault(path, keychain).write('key', 'trésor');
    await expect(open().read('key')).rejects.toMatchObject(unreadable);
  });
});
