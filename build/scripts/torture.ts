import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const help = `npm run torture -- [--kills 20] [--seed texte]
  Tue le navigateur au milieu du travail, le rouvre, et vérifie qu’aucune action enregistrée ne manque.
  Kills the browser in the middle of work, opens it again, and checks that no saved act is missing.`;

if (process.argv.includes('--help')) {
  process.stdout.write(`${help}\n`);
} else {
  await bundle(['renderer']);
  // What does the killing is a test, and nothing imports tests: it runs as a program of its own.
  const program = fileURLToPath(new URL('../../tests/torture/main.ts', import.meta.url));
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
