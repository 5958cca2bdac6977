import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startUpstream, type Upstream, upstreamAccount } from '#tests/support/upstream.ts';
import {
  type RawRequest,
  secretText,
  startTestWebShell,
  type TestWebShell,
} from '#tests/support/web-shell.ts';

/**
 * What a web page elsewhere, another account on this machine or a page with a fault might send to the loopback shell
 * while somebody is signed in. Each request is refused, and nothing of it reaches the centre.
 */
let upstream: Upstream;
let web: TestWebShell;

beforeAll(async () => {
  upstream = await startUpstream();
  web = await startTestWebShell(upstream.url, { maxBody: 100_000 });
  await web.shell.central.signIn({ ...upstreamAccount, address: upstream.url, stay: false });
});

afterAll(async () => {
  await web.stop();
  await upstream.stop();
});

beforeEach(() => {
  upstream.received.length = 0;
});

const call = JSON.stringify({ room: 'central', method: 'status' });
const records = '/central/relais-2026-59';

/** A call as our own page makes it, with something changed. */
function shellCall(
  headers: Record<string, string | readonly string[] | undefined>,
  more: RawRequest = {},
): RawRequest {
  const all = { ...web.own, 'content-type': 'application/json', ...headers };
  const kept = Object.entries(all).filter(
    (entry): entry is [string, string | readonly string[]] => entry[1] !== undefined,
  );
  return { method: 'POST', path: '/shell', body: call, headers: Object.fromEntries(kept), ...more };
}

function centralRequest(path: string, method = 'GET', body?: string): RawRequest {
  return { method, path: `/central/${path}`, headers: web.own, ...(body === undefined ? {} : { body }) };
}

async function expectRefusal(request: RawRequest, status: number): Promise<void> {
  const answer = await web.send(request);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toContain(secretText);
  expect(answer.body).not.toContain(upstreamAccount.name);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  expect(upstream.received).toEqual([]);
}

describe('the loopback shell lets its own page in', () => {
  it('answers a call', async () => {
    const answer = await web.send(shellCall({}));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { session: { kind: 'open' } } });
  });

  it('passes records on', async () => {
    expect((await web.send({ path: `${records}/_changes?since=0`, headers: web.own })).status).toBe(200);
    expect(upstream.received).toMatchObject([{ url: '/relais-2026-59/_changes?since=0' }]);
  });
});

describe('the loopback shell refuses another name for this machine', () => {
  it.each([
    ['localhost', (port: string) => `localhost:${port}`],
    ['a foreign name that was rebound', (port: string) => `attaquant.example:${port}`],
    ['the right name without the port', () => '127.0.0.1'],
    ['another port', () => '127.0.0.1:80'],
    ['a name that begins like ours', (port: string) => `127.0.0.1.attaquant.example:${port}`],
    ['another spelling of the number', (port: string) => `127.1:${port}`],
    ['the number in hexadecimal', (port: string) => `0x7f000001:${port}`],
    ['IPv6', (port: string) => `[::1]:${port}`],
    ['a dot at the end', (port: string) => `127.0.0.1.:${port}`],
    ['nothing', () => ''],
  ])('%s', async (_case, hostFor) => {
    const host = hostFor(new URL(web.origin).port);
    await expectRefusal(shellCall({ host }), 421);
    await expectRefusal({ path: '/', headers: { host } }, 421);
  });

  it('two of them, of which one is ours', async () => {
    const answer = await raw(`POST /shell HTTP/1.1\r\nHost: ${web.host}\r\nHost: attaquant.example\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|21) /);
  });

  it('none at all', async () => {
    expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('the loopback shell refuses pages elsewhere', () => {
  it.each([
    ['another site', 'https://attaquant.example'],
    ['this machine under another name', 'http://localhost'],
    ['another port of this machine', 'http://127.0.0.1:80'],
    ['a sandboxed frame or a file', 'null'],
    ['https on our own port', 'https'],
  ])('by Origin: %s', async (_case, given) => {
    const origin = given === 'https' ? web.origin.replace('http:', 'https:') : given;
    await expectRefusal(shellCall({ origin }), 403);
    await expectRefusal({ path: '/', headers: { host: web.host, origin } }, 403);
    await expectRefusal({ path: `${records}/_changes`, headers: { ...web.own, origin } }, 403);
  });

  it.each(['cross-site', 'same-site', 'none', 'SAME-ORIGIN', ''])('by Sec-Fetch-Site: %j', async (site) => {
    await expectRefusal(shellCall({ 'sec-fetch-site': site }), 403);
    await expectRefusal(
      { path: `${records}/_changes`, headers: { ...web.own, 'sec-fetch-site': site } },
      403,
    );
  });

  it.each(['cross-site', 'same-site'])('even for the page’s files, by Sec-Fetch-Site: %s', async (site) => {
    await expectRefusal({ path: '/', headers: { host: web.host, 'sec-fetch-site': site } }, 403);
    await expectRefusal(
      { path: '/assets/app-1a2b.js', headers: { host: web.host, 'sec-fetch-site': site } },
      403,
    );
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'a call as a form could send it: %s',
    async (type) => {
      await expectRefusal(shellCall({ 'content-type': type }), 415);
    },
  );

  it('a question before a request from another site', async () => {
    const headers = {
      ...web.own,
      origin: 'https://attaquant.example',
      'access-control-request-method': 'POST',
    };
    await expectRefusal({ method: 'OPTIONS', path: '/shell', headers }, 405);
  });
});

describe('the loopback shell refuses whoever has not this run’s token', () => {
  it.each([
    ['none', () => undefined],
    ['an empty one', () => ''],
    ['no token after the word', () => 'Bearer '],
    ['another one', () => `Bearer ${'A'.repeat(43)}`],
    ['one that is cut short', () => `Bearer ${web.token.slice(0, -1)}`],
    ['one with more behind it', () => `Bearer ${web.token}A`],
    ['one in capitals', () => `Bearer ${web.token.toUpperCase()}x`],
    ['the token without the word', () => web.token],
    ['the token as a password', () => `Basic ${Buffer.from(`relais:${web.token}`).toString('base64')}`],
    ['two in one', () => `Bearer wrong, Bearer ${web.token}`],
  ])('%s', async (_case, authorization) => {
    await expectRefusal(shellCall({ authorization: authorization() }), 403);
    const headers = { ...shellCall({ authorization: authorization(), 'content-type': undefined }).headers };
    await expectRefusal({ path: `${records}/_changes`, headers }, 403);
  });

  it('two headers, one of them right', async () => {
    await expectRefusal(shellCall({ authorization: ['Bearer wrong', `Bearer ${web.token}`] }), 403);
    await expectRefusal(shellCall({ authorization: [`Bearer ${web.token}`, 'Bearer wrong'] }), 403);
  });

  it('in the address, where logs and history would keep it', async () => {
    const path = `/shell?token=${web.token}`;
    await expectRefusal(shellCall({ authorization: undefined }, { path }), 403);
  });

  it('in a cookie, which any page’s request would carry', async () => {
    await expectRefusal(shellCall({ authorization: undefined, cookie: `relais-token=${web.token}` }), 403);
  });
});

describe('the loopback shell serves nothing outside the page’s folder', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/./secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E/secret.txt',
    '/.%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets//../../secret.txt',
    '/index.html%00.js',
    '/assets/%0d%0aset-cookie:x',
    '/%zz',
  ])('in no spelling: %s', async (path) => {
    const answer = await web.send({ path, headers: { host: web.host } });
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain(secretText);
  });

  it.each(['/..%252fsecret.txt', '/%252e%252e/secret.txt', '/%c0%ae%c0%ae/secret.txt', '/.../secret.txt'])(
    'and finds nothing behind two layers of spelling: %s',
    async (path) => {
      await expectRefusal({ path, headers: { host: web.host } }, 404);
    },
  );

  it.each(['/profile/vault/seal.key', '/assets/', '/assets', '/package.json', '/.stamp'])(
    'nor anything but the page’s files: %s',
    async (path) => {
      await expectRefusal({ path, headers: { host: web.host } }, 404);
    },
  );

  it('whole addresses in place of a path', async () => {
    await expectRefusal({ path: `${web.origin}/index.html`, headers: { host: web.host } }, 400);
    await expectRefusal({ path: 'http://attaquant.example/', headers: { host: web.host } }, 400);
    await expectRefusal({ path: '*', headers: { host: web.host } }, 400);
  });
});

describe('the gateway passes on nothing but the listed paths of the session’s databases', () => {
  it.each([
    ['accounts', '_users'],
    ['accounts, one by one', '_users/org.couchdb.user:claire'],
    ['the configuration', '_config'],
    ['the configuration of a node', '_node/_local/_config'],
    ['replication by the server', '_replicate'],
    ['the replicator’s database', '_replicator'],
    ['the list of databases', '_all_dbs'],
    ['the session', '_session'],
    ['the server itself', ''],
    ['another scope', 'relais-2026-75/_all_docs'],
    ['another database', 'paie/_all_docs'],
    ['a database whose name begins alike', 'relais-2026-59-paie/_all_docs'],
    ['members and administrators', 'relais-2026-59/_security'],
    ['design documents', 'relais-2026-59/_design/relais'],
    ['purging', 'relais-2026-59/_purge'],
    ['compaction', 'relais-2026-59/_compact'],
    ['a search', 'relais-2026-59/_find'],
    ['a deeper path of an endpoint', 'relais-2026-59/_changes/x'],
    ['a list of local documents', 'relais-2026-59/_local'],
    ['deeper local documents', 'relais-2026-59/_local/a/b'],
    ['design documents, escaped', 'relais-2026-59/%5Fdesign/relais'],
    ['accounts, escaped', '%5Fusers'],
  ])('%s', async (_case, path) => {
    await expectRefusal(centralRequest(path), path === '' ? 400 : 403);
  });

  it.each([
    'relais-2026-59/../_users',
    'relais-2026-59/%2e%2e/_users',
    'relais-2026-59%2f..%2f_users',
    'relais-2026-59/..%2f_users',
    'relais-2026-59//_users',
    '/relais-2026-59',
    'relais-2026-59/_design%2frelais',
    'relais-2026-59/a%00b',
    'relais-2026-59/a%0d%0aHost:%20x',
    'relais-2026-59\\_users',
  ])('in no other spelling: %s', async (path) => {
    await expectRefusal(centralRequest(path), 400);
  });

  it.each([
    ['DELETE', 'relais-2026-59', 405],
    ['DELETE', 'relais-2026-59/candidacy:1', 405],
    ['PUT', 'relais-2026-59', 405],
    ['POST', 'relais-2026-59', 405],
    ['PUT', 'relais-2026-59/_changes', 405],
    ['GET', 'relais-2026-59/_bulk_docs', 405],
    ['POST', 'relais-2026-59/candidacy:1', 405],
    ['HEAD', 'relais-2026-59/candidacy:1', 405],
    ['COPY', 'relais-2026-59/candidacy:1', 405],
    ['PATCH', 'relais-2026-59/candidacy:1', 405],
    ['TRACE', 'relais-2026-59', 405],
    ['OPTIONS', 'relais-2026-59', 405],
  ])('not by %s on %s', async (method, path, status) => {
    await expectRefusal(centralRequest(path, method), status);
  });

  it('CONNECT, which would make it a tunnel', async () => {
    const answer = await raw(`CONNECT ${web.host} HTTP/1.1\r\nHost: ${web.host}\r\n\r\n`);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it('bodies over the limit, announced or not', async () => {
    const body = 'x'.repeat(100_001);
    await expectRefusal(centralRequest('relais-2026-59/_bulk_docs', 'POST', body), 413);
    const headers = { ...web.own, 'transfer-encoding': 'chunked' };
    await expectRefusal({ method: 'POST', path: `${records}/_bulk_docs`, headers, body }, 413);
  });

  it('calls over the limit', async () => {
    await expectRefusal(shellCall({}, { body: 'x'.repeat(300_000) }), 413);
  });
});

/** Bytes on a socket, for what no client would send. Answers whatever came until the end or for want of more. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(web.origin).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
  });
}
