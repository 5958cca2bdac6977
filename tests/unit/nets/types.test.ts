import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

/** Each fault is one file, what it says, and the compiler's complaint that must follow. */
const faults: [why: string, file: string, source: string, complaint: string][] = [
  ['shared has no page', 'shared/lib/page.ts', 'export const a = window;', `Cannot find name 'window'`],
  [
    'shared has no process',
    'shared/lib/process.ts',
    'export const a = process.argv;',
    `Cannot find name 'process'`,
  ],
  ['shared has no Node', 'shared/lib/file.ts', `export { readFile } from 'node:fs';`, `'node:fs'`],
  [
    'electron has no page',
    'electron/main/page.ts',
    'export const a = document;',
    `Cannot find name 'document'`,
  ],
  [
    'renderer has no process',
    'renderer/data/env.ts',
    'export const a = process.env;',
    `Cannot find name 'process'`,
  ],
  ['renderer has no Node', 'renderer/data/file.ts', `export { readFile } from 'node:fs';`, `'node:fs'`],
  [
    'electron does not list the renderer',
    'electron/main/store.ts',
    `export type { Store } from '#renderer/data/types.ts';`,
    'is not listed within the file list of project',
  ],
  [
    'the renderer does not list electron',
    'renderer/shell/vault.ts',
    `export type { Vault } from '#electron/services/types.ts';`,
    'is not listed within the file list of project',
  ],
  ['an index may miss', 'shared/lib/index.ts', 'export const a: number = [1][0];', `'number | undefined'`],
  [
    'an absent value is not undefined',
    'shared/lib/exact.ts',
    'export const a: { b?: 1 } = { b: undefined };',
    'exactOptionalPropertyTypes',
  ],
  ['types can be stripped', 'shared/lib/enum.ts', 'export enum A { B }', 'erasableSyntaxOnly'],
  [
    'a type is imported as one',
    'shared/lib/type.ts',
    `import { A } from './type-source.ts'; export type B = A;`,
    'verbatimModuleSyntax',
  ],
];

const clean = {
  'shared/lib/type-source.ts': 'export type A = 1;',
  'shared/lib/plain.ts': `import type { A } from './type-source.ts'; export const a: A = 1;`,
  'electron/services/types.ts': 'export type Vault = 1;',
  'renderer/data/types.ts': 'export type Store = 1;',
  'electron/services/vault.ts': `import { readFile } from 'node:fs/promises'; import type { A } from '#shared/lib/type-source.ts'; export const a: A = 1; export const read = () => readFile(process.execPath);`,
  'renderer/data/store.ts': `import { a } from '#shared/lib/plain.ts'; document.title = String(a);`,
  'renderer/ui/part.tsx': `import styles from './part.module.css'; export const Part = () => <p className={styles['part']} />;`,
  'renderer/ui/part.module.css': '.part { color: red }',
  'renderer/workers/worker.ts': 'export const scope = self as unknown as DedicatedWorkerGlobalScope;',
  'tests/unit/all.ts': `import '#renderer/data/store.ts'; import '#electron/services/vault.ts'; export const a = [window, process];`,
};

describe('the net of types', () => {
  let house: House;
  let said: string[];

  beforeAll(async () => {
    const files = Object.fromEntries(faults.map(([, file, source]) => [file, source]));
    house = await buildHouse({ ...clean, ...files });
    said = (await house.run('@typescript/native/bin/tsc', '-b', '--pretty', 'false')).split('\n');
  }, 60_000);
  afterAll(() => house?.remove());

  it.each(faults)('%s', (_why, file, _source, complaint) => {
    expect(said.filter((line) => line.startsWith(`${file}(`)).join('\n')).toContain(complaint);
  });

  it.each(Object.keys(clean))('nothing is said of %s', (file) => {
    expect(said.filter((line) => line.startsWith(`${file}(`))).toEqual([]);
  });
});
