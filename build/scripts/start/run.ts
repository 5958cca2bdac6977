import { toAppError } from '#shared/errors/app-error.ts';
import { sentenceFor } from '../text.ts';
import { readOptions, type StartOptions } from './options.ts';
import { say } from './say.ts';
import { Stages } from './stages.ts';

/** Waits for nothing but the signal that ends the process. */
export function forever(): Promise<never> {
  return new Promise(() => setInterval(() => undefined, 2 ** 30));
}

/**
 * Runs a start from its command line to its end: 0 when it ended well (also by Ctrl+C), 2 for a command line that is
 * no good, 1 for what else cannot go on, with one sentence each. Stops what was started, whatever happens.
 */
export async function runStart(
  help: string,
  start: (options: StartOptions, stages: Stages) => Promise<void>,
): Promise<never> {
  const stages = new Stages();
  const end = async (code: number): Promise<never> => {
    await stages.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say('start.stopped');
      void end(0);
    });
  }
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) process.stdout.write(help);
    else await start(options, stages);
    return await end(0);
  } catch (thrown) {
    const error = toAppError(thrown);
    const isUsage = error.kind === 'invalid' && String(error.details.reason).startsWith('start.');
    process.stderr.write(`${sentenceFor(error)}\n`);
    return end(isUsage ? 2 : 1);
  }
}
