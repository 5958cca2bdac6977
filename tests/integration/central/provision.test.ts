import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionScope } from '#build/scripts/central/provision.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';

const script = fileURLToPath(new URL('../../../build/scripts/central.ts', import.meta.url));
let centre: TestCentre;

beforeAll(async () => {
  centre = await startTestCentre();
});
afterAll(() => centre.stop());

async function run(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...said };
}

/** The command line for this test's centre. */
function provision(...more: readonly string[]) {
  const { url, scope, admin } = centre;
  return run(
    'provision',
    '--url',
    url,
    '--scope',
    scope,
    '--admin',
    `${admin.name}:${admin.password}`,
    ...more,
  );
}

describe('provisioning', () => {
  test('again changes nothing, the identity least of all', async () => {
    const { url, scope, admin, claire, karim, coordinator } = centre;
    const path = `/${centre.database}/scope:identity`;
    const before = await (await centre.ask(claire, 'GET', path)).json();
    const again = await provisionScope({ url, scope, admin, users: [claire, karim, coordinator] });
    expect(again.changes).toEqual([]);
    expect(await (await centre.ask(claire, 'GET', path)).json()).toEqual(before);
    expect(before).toMatchObject({ type: 'scope', scope, identity: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  test('puts right what was changed by hand', async () => {
    const { url, scope, admin, database } = centre;
    await centre.ask(admin, 'PUT', `/${database}/_security`, { admins: {}, members: {} });
    const path = `/${database}/_design/guard`;
    const guard = (await (await centre.ask(admin, 'GET', path)).json()) as object;
    await centre.ask(admin, 'PUT', path, { ...guard, validate_doc_update: 'function () {}' });
    const { changes } = await provisionScope({ url, scope, admin });
    expect(changes).toEqual([`/${database}/_security`, path]);
    expect((await centre.ask(null, 'GET', `/${database}`)).status).toBe(401);
    const refused = await centre.ask(centre.claire, 'PUT', `/${database}/invoice:1`, { type: 'invoice' });
    expect(refused.status).toBe(403);
  });

  test('an account keeps what it has in other scopes, and takes a new password', async () => {
    const { claire, scope, admin } = centre;
    const path = `/_users/org.couchdb.user:${claire.name}`;
    const known = (await (await centre.ask(admin, 'GET', path)).json()) as { roles: string[] };
    await centre.ask(admin, 'PUT', path, { ...known, roles: [...known.roles, 'scope:1999-62'] });
    const promoted = `${claire.name}:un autre:coordinator:Claire D.`;
    const { code, out } = await provision('--user', promoted);
    expect(code).toBe(0);
    expect(out).toContain(`/_users/${claire.name}`);
    expect(out).not.toContain('un autre');
    const user = (await (await centre.ask(admin, 'GET', path)).json()) as {
      roles: string[];
      displayName: string;
    };
    expect(user.roles).toEqual(['scope:1999-62', `scope:${scope}`, `scope:${scope}:coordinator`]);
    expect(user.displayName).toBe('Claire D.');
    expect((await centre.ask({ ...claire, password: 'un autre' }, 'GET', `/${centre.database}`)).status).toBe(
      200,
    );
  });
});

describe('what it says, in French and in English', () => {
  test('when all is well', async () => {
    const { code, out } = await provision();
    expect(code).toBe(0);
    expect(out).toContain(`Le territoire ${centre.scope} est prêt`);
    expect(out).toContain(`The scope ${centre.scope} is ready`);
  });

  test('with --help', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/Prépare un centre[\s\S]*Makes a centre/);
  });

  test('to a wrong password', async () => {
    const { url, scope } = centre;
    const { code, err } = await run('provision', '--url', url, '--scope', scope, '--admin', 'admin:wrong');
    expect(code).toBe(1);
    expect(err).toMatch(/ne reconnaît pas ce nom \(admin\)[\s\S]*does not know this name \(admin\)/);
    expect(err).not.toContain('wrong');
  });

  test('to somebody who is no admin', async () => {
    const { url, scope, karim } = centre;
    const as = `${karim.name}:${karim.password}`;
    const { code, err } = await run('provision', '--url', url, '--scope', scope, '--admin', as);
    expect(code).toBe(1);
    expect(err).toMatch(/n’est pas administrateur[\s\S]*is no administrator/);
  });

  test('when nothing answers', async () => {
    const { code, err } = await run(
      'provision',
      '--url',
      'http://127.0.0.1:1',
      '--scope',
      '2026-59',
      '--admin',
      'a:b',
    );
    expect(code).toBe(1);
    expect(err).toMatch(/Rien ne répond[\s\S]*Nothing answers/);
  });

  test('when what answers is something else', async () => {
    const other = createServer((_request, response) => response.end('<h1>hello</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { code, err } = await run('provision', '--url', url, '--scope', '2026-59', '--admin', 'a:b');
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(/n’est pas un centre Relais[\s\S]*is not a Relais centre/);
  });

  test.each([
    ['an unknown option', ['provision', '--sope', '2026-59'], /--sope/],
    ['an unknown command', ['launch'], /launch/],
    ['a missing option', ['provision', '--url', 'http://127.0.0.1:1'], /--scope/],
    ['no scope', ['provision', '--url', 'http://127.0.0.1:1', '--scope', 'nord', '--admin', 'a:b'], /nord/],
    ['no address', ['provision', '--url', 'centre', '--scope', '2026-59', '--admin', 'a:b'], /centre/],
    [
      'no account',
      ['provision', '--url', 'http://a', '--scope', '2026-59', '--admin', 'a:b', '--user', 'zoé:x:chef'],
      /zoé/,
    ],
  ])('to %s', async (_what, args, named) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(named);
    expect(err.trim().split('\n')).toHaveLength(2);
  });
});
