import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly ok: boolean;
  /** What the tool printed, both streams in the order in which they came. Empty when it wrote to the terminal. */
  readonly output: string;
  readonly seconds: number;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs a tool's script (a path below the project's folder) with the Node that runs this one, from the project's
 * folder. `show` gives it our terminal; otherwise what it prints is kept. Never throws: a tool that cannot be
 * started is one that failed.
 */
export function runTool(
  script: string,
  args: readonly string[],
  how: { readonly show: boolean },
): Promise<Outcome> {
  const began = performance.now();
  const child = spawn(process.execPath, [root + script, ...args], {
    cwd: root,
    stdio: how.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (ok: boolean) =>
      resolve({ ok, output: chunks.join(''), seconds: (performance.now() - began) / 1000 });
    child.once('error', (error) => {
      chunks.push(error.message);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
