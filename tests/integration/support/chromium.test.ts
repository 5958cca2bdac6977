import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '#tests/support/chromium.ts';

describe('the Chromium of the tests', () => {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>page</title>');
  });
  let browser: Browser;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('has what the workspace needs on a loopback address', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const found = await page.evaluate(async () => {
      const opened = await new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('tried', 1);
        request.onsuccess = () => resolve(request.result.name);
        request.onerror = () => reject(request.error);
      });
      const lock = await navigator.locks.request('tried', { ifAvailable: true }, (held) => held?.mode);
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
      return { opened, lock, key: key.algorithm.name, secure: isSecureContext };
    });
    expect(found).toEqual({ opened: 'tried', lock: 'exclusive', key: 'AES-GCM', secure: true });
  });

  it('says what to install when the one it was given is not there', async () => {
    await expect(chromiumLaunchOptions({ RELAIS_CHROMIUM: '/nowhere/chrome' })).rejects.toThrow(
      '/nowhere/chrome',
    );
  });
});
