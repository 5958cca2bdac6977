import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = fileURLToPath(new URL('../../build/scripts/start.ts', import.meta.url));

export interface StartedProgram {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly said: { out: string; err: string };
  /** The address of its first line, once it is there. Throws when it ends before. */
  readonly address: Promise<string>;
  readonly ended: Promise<number | null>;
}

/** `npm start -- …` as a process of its own. */
export function startProgram(args: readonly string[], env: NodeJS.ProcessEnv = {}): StartedProgram {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
      const [line, whole] = said.out.split('\n');
      if (whole !== undefined && line?.startsWith('{'))
        resolve((JSON.parse(line) as { address: string }).address);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said.err}`)));
  });
  // A test of a start that fails asks for no address.
  address.catch(() => undefined);
  return { child, said, address, ended };
}
