import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type StartedProgram, startProgram } from '#tests/support/started-program.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** `npm start` as a person meets it: a process of its own, on a profile of its own. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let profile: string;
const programs: StartedProgram[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  profile = join(folder.path, 'profile');
});
afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});
afterAll(() => folder.remove());

function start(...args: readonly string[]): StartedProgram {
  const program = startProgram(['--no-open', '--port=0', `--profile=${profile}`, ...args]);
  programs.push(program);
  return program;
}

/** What the page asks first. */
async function centralStatus(address: string) {
  const { origin, hash } = new URL(address);
  const token = new URLSearchParams(hash.slice(1)).get('token');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ room: 'central', method: 'status' });
  const response = await fetch(`${origin}/shell`, { method: 'POST', headers, body });
  return (await response.json()) as {
    ok: boolean;
    value?: { demoAccounts: { name: string }[]; embedded: boolean };
  };
}

test('from nothing to a page with the demo’s accounts; once only; killed and started again; stopped', async () => {
  const first = start();
  const address = await first.address;
  expect(new URL(address).hostname).toBe('127.0.0.1');
  expect((await fetch(new URL(address).origin)).headers.get('content-type')).toContain('text/html');
  const status = await centralStatus(address);
  expect(status).toMatchObject({ ok: true, value: { embedded: true } });
  expect(status.value?.demoAccounts).toHaveLength(6);
  expect(first.said.out.trim().split('\n')).toHaveLength(1);

  const second = start();
  expect(await second.ended).toBe(0);
  expect(second.said.err).toMatch(/Relais est déjà ouvert[\s\S]*Relais is already open/);
  expect(second.said.out).toBe('');
  expect((await fetch(new URL(address).origin)).status).toBe(200);

  first.child.kill('SIGKILL');
  await first.ended;
  const next = start();
  const { origin } = new URL(await next.address);
  next.child.kill('SIGINT');
  expect(await next.ended).toBe(0);
  expect(next.said.err).toMatch(/Relais est arrêté[\s\S]*Relais has stopped/);
  await expect(fetch(origin)).rejects.toThrow();
}, 180_000);

describe('what stops a start, in one sentence', () => {
  test('a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const program = start(`--port=${port}`);
    expect(await program.ended).toBe(1);
    other.close();
    expect(program.said.err).toMatch(
      new RegExp(`Le port ${port} est déjà pris[\\s\\S]*Port ${port} is taken`),
    );
  }, 60_000);

  test('a profile that cannot be written', async () => {
    const file = join(folder.path, 'a-file');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const program = start(`--profile=${join(file, 'profile')}`);
    expect(await program.ended).toBe(1);
    expect(program.said.err).toMatch(/ne peut pas écrire[\s\S]*cannot write/);
  }, 60_000);

  test('a centre that does not answer, on a machine where nobody has worked yet', async () => {
    const program = start('--central=http://127.0.0.1:1', `--profile=${join(folder.path, 'unused')}`);
    expect(await program.ended).toBe(1);
    expect(program.said.err).toMatch(/Rien ne répond[\s\S]*Nothing answers/);
  }, 60_000);

  test.each([
    ['--colour=blue', /« --colour »|«\u202f--colour\u202f»/],
    ['open', /open/],
    ['--shell=terminal', /terminal/],
    ['--port=http', /http/],
    ['--port=70000', /70000/],
    ['--central=centre', /centre/],
  ])('%s', async (arg, named) => {
    const program = startProgram([arg]);
    expect(await program.ended).toBe(2);
    expect(program.said.err).toMatch(named);
    expect(program.said.err.trim().split('\n')).toHaveLength(2);
  });
});

/** A browser that notes what it was given and is closed by its person after a while. */
async function aBrowser(seconds: number) {
  const program = join(folder.path, `browser-${seconds}`);
  const notes = `${program}.txt`;
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${notes}'\nsleep ${seconds}\n`, {
    mode: 0o755,
  });
  const env = { RELAIS_BROWSER: program, DISPLAY: ':99' };
  return { env, given: async () => (await readFile(notes, 'utf8')).trim().split('\n') };
}

describe.skipIf(process.platform === 'win32')('a window', () => {
  const args = () => ['--shell=web', '--port=0', `--profile=${profile}`];

  test('of a browser, without tabs, with a folder of its own in the profile; closing it ends Relais', async () => {
    const browser = await aBrowser(4);
    const program = startProgram(args(), browser.env);
    programs.push(program);
    expect(await program.ended).toBe(0);
    const given = await browser.given();
    expect(given).toContain(`--user-data-dir=${join(profile, 'browser')}`);
    expect(given.find((arg) => arg.startsWith('--app=http://127.0.0.1:'))).toBeDefined();
  }, 60_000);

  test('that does not open leaves the address to be opened by hand', async () => {
    const browser = await aBrowser(0);
    const program = startProgram(args(), browser.env);
    programs.push(program);
    await vi.waitFor(
      () => expect(program.said.err).toMatch(/Ouvrez cette adresse[\s\S]*Open this address/),
      50_000,
    );
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(program.said.err)?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
  }, 60_000);
});

test('a centre that is away keeps nobody from working who has worked here before', async () => {
  // Where the vault is, somebody has signed in.
  await mkdir(join(profile, 'vault'), { recursive: true });
  const program = start('--central=http://127.0.0.1:1');
  expect(await program.address).toContain('http://127.0.0.1:');
  expect(program.said.err).toMatch(/ne répond pas[\s\S]*does not answer/);
}, 60_000);

test('--help tells of every option in French and in English', async () => {
  const program = startProgram(['--help']);
  expect(await program.ended).toBe(0);
  for (const flag of ['--shell=', '--central=', '--no-open', '--port=', '--profile=', '--help']) {
    expect(program.said.out.split(flag)).toHaveLength(3);
  }
});
