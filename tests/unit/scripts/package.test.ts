import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFaults, textFaults } from '#build/scripts/package/faults.ts';
import { readPackageConfig } from '#build/scripts/package/package-config.ts';
import { packedFiles, shippedPackages } from '#build/scripts/package/packed-files.ts';
import { root } from '#build/vite/root.ts';

const ours = path.join(root, 'electron-builder.yml');
const lockfile = path.join(root, 'package-lock.json');
const built = [
  'package.json',
  'out/electron/main.js',
  'out/electron/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/index-1a2b.js',
];

describe('electron-builder.yml', () => {
  it('is what electron-builder accepts', async () => {
    expect((await readPackageConfig(ours)).complaints).toEqual([]);
  });

  it.each([
    ['a word it does not know', 'appID: fr.relais.desktop'],
    ['a fuse it does not know', 'electronFuses: { runAsNodes: false }'],
    ['a value of the wrong kind', 'asar: 7'],
  ])('is held against the schema: %s', async (_what, text) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'relais-package-'));
    const file = path.join(folder, 'electron-builder.yml');
    await writeFile(file, text);
    expect((await readPackageConfig(file)).complaints).not.toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('takes what is built and nothing else that lies in out, tests and the sources', async () => {
    const { config } = await readPackageConfig(ours);
    const others = [
      'out/renderer/.stamp',
      'out/renderer/assets/index-1a2b.js.map',
      'out/reports/vitest.json',
      'out/cache/chromium-1/chromium',
      'electron/central-server/pouch.ts',
      'tests/support/centre.ts',
      'node_modules/pouchdb/package.json',
    ];
    expect(packedFiles(config.files, [...built, ...others])).toEqual(built);
  });
});

describe('what would be packed', () => {
  it('finds nothing wrong with a built tree', async () => {
    expect(packageFaults(built, await shippedPackages(lockfile))).toEqual([]);
  });

  it.each([
    'out/electron/central-server/pouch.js',
    'tests/support/centre.js',
    'out/renderer/rule.test.js',
    'out/renderer/assets/index.js.map',
  ])('refuses %s', (file) => {
    expect(packageFaults([...built, file], [])).toHaveLength(1);
  });

  it('misses a page, a package of the centre is one too many', () => {
    expect(packageFaults(built.slice(0, 3), [])).toEqual(['missing: out/renderer/index.html']);
    expect(packageFaults(built, ['electron-updater', 'express-pouchdb'])).toHaveLength(1);
  });

  it('looks into the built text', () => {
    expect(textFaults('out/electron/main.js', 'import "electron-updater"')).toEqual([]);
    expect(textFaults('out/electron/main.js', 'require("express-pouchdb")')).toHaveLength(1);
  });

  it('takes the updater and what it needs from node_modules, and no development package', async () => {
    const packages = await shippedPackages(lockfile);
    expect(packages).toContain('electron-updater');
    expect(packages).not.toContain('vite');
    expect(packages.length).toBeLessThan(30);
  });
});
