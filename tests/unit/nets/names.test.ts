import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

const long = `export const a = 1;\n${'// A line.\n'.repeat(300)}`;

/** Each fault is one file, the rule that must catch it, what the file says, and a word of the message. */
const faults: [rule: string, file: string, source: string, message?: string][] = [
  [
    'no-restricted-imports',
    'electron/main/bare.ts',
    `export { app } from 'electron';`,
    'single-name/electron',
  ],
  ['no-restricted-imports', 'tests/support/bare.ts', `export { app } from 'electron';`],
  [
    'no-restricted-imports',
    'electron/main/channel.ts',
    `import { ipcMain } from 'electron/main'; ipcMain;`,
    'single-name/ipc-main',
  ],
  [
    'no-restricted-imports',
    'renderer/features/today/rx.ts',
    `export type { RxDatabase } from 'rxdb';`,
    'single-name/rxdb',
  ],
  [
    'no-restricted-imports',
    'renderer/app/rx.ts',
    `export { x } from 'rxdb/plugins/core';`,
    'single-name/rxdb',
  ],
  [
    'no-restricted-imports',
    'renderer/app/files.ts',
    `export { default } from 'pouchdb-core';`,
    'single-name/pouchdb',
  ],
  [
    'no-restricted-imports',
    'electron/services/files.ts',
    `export { default } from 'pouchdb';`,
    'single-name/pouchdb',
  ],
  [
    'no-restricted-properties',
    'renderer/app/bridge.ts',
    'export const a = window.relaisBridge;',
    'single-name/bridge',
  ],
  [
    'no-restricted-properties',
    'renderer/shell/other.ts',
    'export const a = globalThis.relaisBridge;',
    'single-name/bridge',
  ],
  [
    'no-restricted-globals',
    'renderer/data/bridge.ts',
    'export const a = relaisBridge;',
    'single-name/bridge',
  ],
  ['no-explicit-any', 'shared/lib/any.ts', 'export const a: any = 1;'],
  ['no-barrel-file', 'shared/lib/index.ts', `export * from './one.ts';`],
  ['max-lines', 'shared/lib/long.ts', long],
  ['id-denylist', 'shared/domain/word.ts', 'export const application = 1;'],
  ['id-denylist', 'renderer/data/word.ts', 'export const a = { employer: 1 };'],
  ['id-denylist', 'electron/services/word.ts', 'export interface A { readonly internship: string }'],
  ['ban-ts-comment', 'shared/lib/hushed.ts', '// @ts-expect-error\nexport const a: string = 1;'],
  ['no-abusive-eslint-disable', 'shared/lib/silent.ts', 'export const a: any = 1; // eslint-disable-line'],
  ['no-floating-promises', 'shared/lib/floating.ts', 'export function a(): void { Promise.resolve(1); }'],
];

const clean = {
  'electron/main/ipc.ts': `import { ipcMain } from 'electron/main'; export const a = ipcMain;`,
  'electron/main/main.ts': `import { app } from 'electron/main'; export const a = app;`,
  'electron/central-server/pouch.ts': `import PouchDB from 'pouchdb'; export const a = PouchDB;`,
  'renderer/data/database.ts': `import type { RxDatabase } from 'rxdb'; export type A = RxDatabase;`,
  'renderer/data/files/pouch.ts': `import PouchDB from 'pouchdb-core'; export const a = PouchDB;`,
  'renderer/shell/open-shell.ts': 'export const a = globalThis.relaisBridge;',
  'shared/lib/one.ts': long.replace('// A line.\n', ''),
  'shared/domain/candidacy.ts': `export const a = { organisation: 1, placement: 'application' };`,
};

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly message: string;
    readonly help?: string;
  }[];
}

describe('the net of single names', () => {
  let house: House;
  let report: Report;

  beforeAll(async () => {
    const files = Object.fromEntries(faults.map(([, file, source]) => [file, source]));
    house = await buildHouse({ ...clean, ...files });
    report = JSON.parse(await house.run('oxlint/bin/oxlint', '--format', 'json')) as Report;
  }, 60_000);
  afterAll(() => house?.remove());

  const saidOf = (file: string) => report.diagnostics.filter(({ filename }) => filename === file);

  it.each(faults)('%s catches %s', (rule, file, _source, message = '') => {
    const said = saidOf(file).filter(({ code }) => code.includes(rule));
    expect(said.map((one) => `${one.message} ${one.help ?? ''}`).join('\n')).toContain(message);
    expect(said).not.toEqual([]);
  });

  it.each(Object.keys(clean))('nothing is said of %s', (file) => {
    expect(saidOf(file)).toEqual([]);
  });
});
