import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

/** `node build/scripts/screenshots.ts`: takes the README's pictures anew, of the built pages over a demo campaign. */
await bundle(['renderer']);
// Driving a browser is the tests' room, and nothing imports tests: it runs as a program of its own.
const program = fileURLToPath(new URL('../../tests/support/screenshots.ts', import.meta.url));
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
