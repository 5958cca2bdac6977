import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const help = `npm run torture -- [--machines 8] [--acts 2000] [--seeds 1] [--first-seed 1]
npm run torture -- --planted [--seeds 5]
npm run torture -- --kills 100 [--seed texte]
  Fait vivre des machines simulées sous les pannes, ou tue le navigateur au milieu du travail, et vérifie qu’aucune action
  enregistrée ne manque. --planted vérifie que cette épreuve trouve des fautes mises exprès.
  Lets simulated machines live through faults, or kills the browser in the middle of work, and checks that no saved act is
  missing. --planted checks that this finds faults put in on purpose.`;

if (process.argv.includes('--help')) {
  process.stdout.write(`${help}\n`);
} else {
  if (process.argv.includes('--kills')) await bundle(['renderer']);
  // What does the killing is a test, and nothing imports tests: it runs as a program of its own.
  const program = fileURLToPath(new URL('../../tests/torture/main.ts', import.meta.url));
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
