import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCheck } from '#build/scripts/check/run-check.ts';
import { root } from '#build/vite/root.ts';

let folder: string;
const tool = (name: string) => path.relative(root, path.join(folder, `${name}.mjs`));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relais-check-'));
  // The slow one ends when the others have.
  await writeFile(path.join(folder, 'slow.mjs'), 'setTimeout(() => {}, 600);');
  await writeFile(
    path.join(folder, 'bad.mjs'),
    `process.stdout.write('what is wrong'); process.exitCode = 3;`,
  );
  await writeFile(path.join(folder, 'good.mjs'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('counts every failure, whatever order the steps end in, and shows what they said', async () => {
  const lines: string[] = [];
  const todo = ['slow', 'bad', 'good', 'bad', 'missing'].map((name) => ({
    name,
    script: tool(name),
    args: [],
  }));
  expect(await runCheck((line) => lines.push(line), todo)).toEqual({ passed: 2, failed: 3 });
  expect(lines.filter((line) => line.includes('what is wrong'))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(2);
});
