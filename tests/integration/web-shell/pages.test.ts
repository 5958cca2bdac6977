import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRelaisOn } from '#electron/web/find-running.ts';
import { createHttpServer, listenOnLoopback } from '#electron/web/http-server.ts';
import { startWebShell } from '#electron/web/main.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { startTestWebShell, type TestWebShell } from '#tests/support/web-shell.ts';

let web: TestWebShell;

beforeAll(async () => {
  web = await startTestWebShell(null);
});

afterAll(() => web.stop());

const page = (path: string) => web.send({ path, headers: { host: web.host, 'sec-fetch-site': 'none' } });

describe('the page’s files', () => {
  it('come with the policy, and a nonce that is new at each load and the same in both places', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, body, status } = await page('/');
        expect(status).toBe(200);
        const policy = String(headers['content-security-policy']);
        const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
        expect(body).toBe(`<!doctype html><style nonce="${nonce}"></style>`);
        expect(policy).toContain("default-src 'none'; script-src 'self';");
        expect(policy).toContain("connect-src 'self'");
        expect(policy).toContain("require-trusted-types-for 'script'");
        expect(policy).not.toMatch(/unsafe|\*|https?:/);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('are kept by the browser only where their name says what is in them', async () => {
    expect((await page('/')).headers['cache-control']).toBe('no-store');
    expect((await page('/assets/app-1a2b.js')).headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a port', () => {
  it('that another program has is a clear failure, and the profile is left alone', async () => {
    const other = createHttpServer();
    other.on('request', (_request, response) => response.end());
    const { origin, stop } = await listenOnLoopback(other, 0);
    const port = Number(new URL(origin).port);
    const profile = await temporaryFolder();
    const options = { program: { name: 'Relais', version: '0' }, centralAddress: null, embedded: null };
    const pages = { kind: 'built', folder: profile.path } as const;
    const started = startWebShell({ ...options, profile: profile.path, port, pages });
    await expect(started).rejects.toMatchObject({
      kind: 'conflict',
      details: { reason: 'port-taken', port },
    });
    expect(await isRelaisOn(port)).toBe(false);
    await stop();
    await profile.remove();
  });

  it('that Relais has is known as such', async () => {
    expect(await isRelaisOn(Number(new URL(web.origin).port))).toBe(true);
  });
});

it('a profile that cannot be used is a clear failure, and the port is free again', async () => {
  const folder = await temporaryFolder();
  const pages = { kind: 'built', folder: folder.path } as const;
  const start = (profile: string) =>
    startWebShell({
      profile,
      port: 0,
      pages,
      program: { name: 'Relais', version: '0' },
      centralAddress: null,
      embedded: null,
    });
  await expect(start('/dev/null/profile')).rejects.toMatchObject({
    kind: 'storage',
    details: { reason: 'profile-unwritable' },
  });
  await folder.remove();
});
