import { arch, platform } from 'node:os';
import process from 'node:process';
import type { AppRoom } from '#shared/shell/shell.ts';

/** Answers from what the program knew when it started. `runtime` names what runs it, with its version. */
export function createAppInfo(program: { name: string; version: string; runtime?: string }): AppRoom {
  const { name, version, runtime = `Node ${process.versions.node}` } = program;
  return { info: async () => ({ name, version, runtime, system: `${platform()} ${arch()}` }) };
}
