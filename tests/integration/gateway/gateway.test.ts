import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startUpstream, type Upstream, upstreamAccount } from '#tests/support/upstream.ts';
import { startTestWebShell, type TestWebShell } from '#tests/support/web-shell.ts';

let upstream: Upstream;
let web: TestWebShell;

beforeAll(async () => {
  upstream = await startUpstream();
  web = await startTestWebShell(upstream.url, { maxBody: 100_000 });
});

afterAll(async () => {
  await web.stop();
  await upstream.stop();
});

beforeEach(async () => {
  upstream.answer((_request, response) => response.end('{"ok":true}'));
  await web.shell.central.signIn({ ...upstreamAccount, address: upstream.url, stay: false });
  upstream.received.length = 0;
});

const database = '/central/relais-2026-59';

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${web.token}`);
  return fetch(`${web.origin}${path}`, { ...init, headers });
}

describe('on the way to the centre', () => {
  it('adds the session’s credentials and drops the page’s token, cookies and origin', async () => {
    await web.send({
      path: `${database}/_changes`,
      headers: { ...web.own, cookie: 'AuthSession=vol', referer: 'x' },
    });
    const proof = Buffer.from(`${upstreamAccount.name}:${upstreamAccount.password}`).toString('base64');
    const [{ headers } = { headers: {} }] = upstream.received;
    expect(headers).toMatchObject({ authorization: `Basic ${proof}` });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('origin');
    expect(headers).not.toHaveProperty('referer');
    expect(JSON.stringify(headers)).not.toContain(web.token);
  });

  it('carries the body, the query and names with odd characters as they are', async () => {
    const body = JSON.stringify({ docs: [{ _id: 'école:é' }] });
    const headers = { 'content-type': 'application/json' };
    await ask(`${database}/_bulk_docs?w=3&x=%26`, { method: 'POST', body, headers });
    await ask(`${database}/school%3A0590001A?rev=1-a%2Fb`);
    await ask(`${database}-files/file%3A1/pi%C3%A8ce%20jointe.bin`);
    await ask(`${database}/_local/relais-m1`, { method: 'PUT', body: '{}', headers });
    expect(upstream.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /relais-2026-59/_bulk_docs?w=3&x=%26',
      'GET /relais-2026-59/school%3A0590001A?rev=1-a%2Fb',
      'GET /relais-2026-59-files/file%3A1/pi%C3%A8ce%20jointe.bin',
      'PUT /relais-2026-59/_local/relais-m1',
    ]);
    expect(upstream.received[0]?.body).toBe(body);
  });

  it('takes a body up to the limit and not a byte more', async () => {
    const post = (size: number) => ask(`${database}/_bulk_docs`, { method: 'POST', body: 'x'.repeat(size) });
    expect((await post(100_000)).status).toBe(200);
    const refused = await post(100_001);
    expect([refused.status, await refused.json()]).toEqual([
      413,
      { error: 'too-large', reason: 'body', by: 'relais' },
    ]);
    expect(upstream.received).toHaveLength(1);
  });
});

describe('on the way back', () => {
  it('keeps status, type and date; drops cookies and prompts; forbids keeping and running', async () => {
    upstream.answer((_request, response) => {
      response.writeHead(409, {
        'content-type': 'text/html',
        'set-cookie': 'AuthSession=x',
        'www-authenticate': 'Basic',
        'cache-control': 'public',
        date: 'Mon, 01 Feb 2027 08:00:00 GMT',
      });
      response.end('<script>alert(1)</script>');
    });
    const answer = await ask(`${database}/candidacy%3A1/page.html`);
    expect(answer.status).toBe(409);
    expect(answer.headers.get('date')).toBe('Mon, 01 Feb 2027 08:00:00 GMT');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('www-authenticate')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('passes on each piece as it comes, so that a long poll is live', async () => {
    const open = Promise.withResolvers<ServerResponse>();
    upstream.answer((_request, response) => {
      response.write('{"seq":1}\n');
      open.resolve(response);
    });
    const answer = await ask(`${database}/_changes?feed=longpoll`);
    const reader = answer.body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await read()).toBe('{"seq":1}\n');
    const response = await open.promise;
    response.write('\n');
    expect(await read()).toBe('\n');
    response.end('{"seq":2}');
    expect(await read()).toBe('{"seq":2}');
  });

  it('says that nothing answers, in one shape', async () => {
    upstream.answer((request) => request.socket.destroy());
    const answer = await ask(`${database}/_changes`);
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { error: 'unreachable', reason: 'no-answer', by: 'relais' },
    ]);
  });

  it('follows no redirect, which would take the password elsewhere', async () => {
    upstream.answer((_request, response) => response.writeHead(302, { location: '/_users' }).end());
    const answer = await ask(`${database}/_changes`);
    expect([answer.status, (await answer.json()).reason]).toEqual([502, 'not-a-centre']);
    expect(upstream.received).toHaveLength(1);
  });

  it('lets an answer that breaks off break off', async () => {
    upstream.answer((request, response) => {
      response.write('{"results":[');
      setImmediate(() => request.socket.destroy());
    });
    const answer = await ask(`${database}/_changes`);
    await expect(answer.text()).rejects.toThrow('terminated');
  });
});

describe('when the page leaves', () => {
  it('stops what waits for its first byte', async () => {
    const left = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    upstream.answer((_request, response) => {
      response.once('close', left.resolve);
      arrived.resolve();
    });
    const page = new AbortController();
    const asked = ask(`${database}/_changes?feed=longpoll`, { signal: page.signal });
    await arrived.promise;
    page.abort();
    await expect(asked).rejects.toThrow('aborted');
    await left.promise;
  });

  it('stops what is half read', async () => {
    const left = Promise.withResolvers<void>();
    upstream.answer((_request, response) => {
      response.once('close', left.resolve);
      response.write('\n');
    });
    const answer = await ask(`${database}/_changes?feed=continuous`);
    await answer.body?.cancel();
    await expect(left.promise).resolves.toBeUndefined();
  });

  it('and so does signing out', async () => {
    const left = Promise.withResolvers<void>();
    upstream.answer((_request, response) => {
      response.once('close', left.resolve);
      response.write('\n');
    });
    const answer = await ask(`${database}/_changes?feed=longpoll`);
    await web.shell.central.signOut();
    await left.promise;
    await expect(answer.text()).rejects.toThrow('terminated');
  });
});

describe('without a session', () => {
  it('refuses what comes with a large body in so many words, and the connection goes on', async () => {
    await web.shell.central.signOut();
    const large = { method: 'POST', body: 'x'.repeat(5_000_000) };
    const statuses = [];
    for (const path of [
      `${database}/_bulk_docs`,
      `${database}/_users`,
      '/index.html',
      '/shell',
      `${database}/_all_docs`,
    ]) {
      statuses.push((await ask(path, large)).status);
    }
    expect(statuses).toEqual([401, 401, 405, 415, 401]);
  });

  it('asks nothing of the centre', async () => {
    await web.shell.central.signOut();
    const answer = await ask(`${database}/_changes`);
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: 'signed-out', reason: 'no-session', by: 'relais' },
    ]);
    expect(upstream.received).toEqual([]);
  });

  it('a refusal by the centre ends the session, keeps the person known, and costs one request', async () => {
    upstream.answer((_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic' });
      response.end('{"error":"unauthorized"}');
    });
    expect((await ask(`${database}/_changes`)).status).toBe(401);
    const again = await ask(`${database}/_changes`);
    expect([again.status, (await again.json()).reason]).toEqual([401, 'ended']);
    expect(upstream.received).toHaveLength(1);
    const { session } = await web.shell.central.status();
    expect(session).toMatchObject({ kind: 'ended', person: { name: upstreamAccount.name } });
    expect((await web.shell.secrets.databaseKey({ scope: '2026-59' })).key).toHaveLength(44);
    await web.shell.central.signIn({ ...upstreamAccount, address: upstream.url, stay: false });
    expect((await web.shell.central.status()).session.kind).toBe('open');
  });
});
