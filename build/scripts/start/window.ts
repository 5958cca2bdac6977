import { spawn } from 'node:child_process';
import type { Stages } from './stages.ts';

/** A window that is gone sooner than this, in milliseconds, did not open. */
const leastLife = 3_000;

/**
 * Runs a window's program until the person closes it. `failed` when it ended at once with an error, as a browser does
 * that may not run here.
 */
export async function runWindow(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stages: Stages,
): Promise<'closed' | 'failed'> {
  const begun = Date.now();
  const child = spawn(program, args, { env, stdio: 'ignore' });
  stages.add(async () => void child.kill());
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(1));
  });
  return code !== 0 && Date.now() - begun < leastLife ? 'failed' : 'closed';
}
