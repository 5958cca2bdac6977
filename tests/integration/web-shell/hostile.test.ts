import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawRequest, secretText, type TestWebShell } from '#tests/support/web-shell.ts';
import { type Besieged, besiege } from './besieged.ts';

/**
 * What a web page elsewhere, another account on this machine or a page with a fault might send to the loopback shell
 * while somebody is signed in. Each request is refused, and nothing of it reaches the centre.
 */
let besieged: Besieged;
let web: TestWebShell;
let expectRefusal: Besieged['expectRefusal'];

beforeAll(async () => {
  besieged = await besiege();
  ({ web, expectRefusal } = besieged);
});

afterAll(() => besieged.stop());

const call = JSON.stringify({ room: 'central', method: 'status' });
const records = '/central/relais-2026-59';

type Headers = Record<string, string | string[] | undefined>;

/** A call as our own page makes it, with something changed; `undefined` leaves a header out. */
function shellCall(headers: Headers, more: RawRequest = {}): RawRequest {
  const all: Headers = { ...web.own, 'content-type': 'application/json', ...headers };
  return { method: 'POST', path: '/shell', body: call, headers: all, ...more };
}

describe('the loopback shell lets its own page in', () => {
  it('answers a call', async () => {
    const answer = await web.send(shellCall({}));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { session: { kind: 'open' } } });
  });

  it('passes records on', async () => {
    expect((await web.send({ path: `${records}/_changes?since=0`, headers: web.own })).status).toBe(200);
    expect(besieged.upstream.received).toMatchObject([{ url: '/relais-2026-59/_changes?since=0' }]);
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
    const answer = await besieged.raw(
      `POST /shell HTTP/1.1\r\nHost: ${web.host}\r\nHost: attaquant.example\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|21) /);
  });

  it('none at all', async () => {
    expect(await besieged.raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
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

  it('calls over the limit', async () => {
    await expectRefusal(shellCall({}, { body: 'x'.repeat(300_000) }), 413);
  });

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
