import { spawn } from 'node:child_process';
import type { Stages } from './stages.ts';

/** A window's program that is gone sooner than this, in milliseconds, was not closed by a person. */
const leastLife = 3_000;

/**
 * Runs a window's program until the person closes it. `gone` when it ended at once: a browser that may not run here, or
 * one that handed the page over to a window left open by a start that was killed.
 */
export async function runWindow(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stages: Stages,
): Promise<'closed' | 'gone'> {
  const begun = Date.now();
  const child = spawn(program, args, { env, stdio: 'ignore' });
  stages.add(async () => void child.kill());
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return Date.now() - begun < leastLife ? 'gone' : 'closed';
}
