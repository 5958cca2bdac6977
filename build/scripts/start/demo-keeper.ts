import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CentreUser } from '../central/provision-users.ts';

const script = fileURLToPath(new URL('../central.ts', import.meta.url));
/** Whoever starts Relais waits for its first screen; the keeper's first round of 30,000 records does not stand in its way. */
const delayMs = 5_000;
/** Between a request to end and the end; what it had under way it does again next time. */
const patienceMs = 2_000;

/** The demo keeper's account. Its password is random, kept beside the centre's data: nobody signs in with it. */
export async function demoKeeperUser(folder: string): Promise<CentreUser> {
  const file = path.join(folder, 'keeper.json');
  const known = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as { readonly password?: unknown })
    .catch(() => undefined);
  const password = typeof known?.password === 'string' ? known.password : randomBytes(24).toString('hex');
  if (known?.password !== password) await writeFile(file, JSON.stringify({ password }), { mode: 0o600 });
  return { name: 'gardien', password, displayName: 'Gardien', role: 'keeper' };
}

/**
 * Runs the keeper beside the demo centre, as a program of its own and with little of the processor: what a school, a
 * teacher and a partner see is there some seconds after the start. Answers how to end it.
 */
export function startDemoKeeper(
  url: string,
  scope: string,
  { name, password }: CentreUser,
  folder: string,
): () => Promise<void> {
  let child: ReturnType<typeof spawn> | undefined;
  const begin = () => {
    const data = path.join(folder, 'keeper');
    const env = { ...process.env, RELAIS_KEEPER: `${name}:${password}` };
    const args = [script, 'tend', '--url', url, '--scope', scope, '--data', data];
    child = spawn(process.execPath, args, { stdio: 'ignore', env });
    child.on('error', () => undefined);
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // A system that has no priorities, or a child that has ended: both change nothing for the person.
    }
  };
  const timer = setTimeout(begin, delayMs);
  return async () => {
    clearTimeout(timer);
    const running = child;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    running.kill('SIGTERM');
    const late = setTimeout(() => running.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(late);
  };
}
