import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const guard = fileURLToPath(new URL('../../../electron/central-server/own-rejections.ts', import.meta.url));

/** Runs a program that guards itself and then has a rejection that nobody waits for. */
async function runWith(rejection: string): Promise<{ code: number | null; said: string }> {
  const program = `
    import { createRequire } from 'node:module';
    const { guardOwnRejections } = await import(${JSON.stringify(guard)});
    const require = createRequire(${JSON.stringify(guard)});
    const release = guardOwnRejections((line) => console.log('logged', line.split('\\n')[0]));
    ${rejection}
    setTimeout(() => { release(); console.log('survived'); }, 100);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

test('a rejection that stems from PouchDB is logged and survived', async () => {
  const { code, said } = await runWith(`
    const PouchDB = require('pouchdb');
    PouchDB.plugin(require('pouchdb-adapter-memory'));
    void new PouchDB('gone', { adapter: 'memory' }).get('nothing');`);
  expect(said).toContain('logged unhandled rejection');
  expect(said).toContain('survived');
  expect(code).toBe(0);
});

test('anybody else’s ends the program, as without the guard', async () => {
  const { code, said } = await runWith(`void Promise.reject(new Error('ours to mend'));`);
  expect(said).not.toContain('survived');
  expect(code).not.toBe(0);
});
