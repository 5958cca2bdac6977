import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rendererConfig } from '#build/vite/renderer.config.ts';
import { startWebShell, type WebShell } from '#electron/web/main.ts';
import type { Trial } from '#tests/fixtures/shell-page/page.ts';
import { chromiumLaunchOptions } from '#tests/support/chromium.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** The page's end of the shell in a real browser, built as the program's page is and served by the real web shell. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: Browser;
let context: BrowserContext;
let web: WebShell;
let page: Page;

const start = (port: number) =>
  startWebShell({
    profile: join(folder.path, 'profile'),
    port,
    pages: { kind: 'built', folder: join(folder.path, 'pages') },
    program: { name: 'Relais', version: '1.2.3' },
    centralAddress: null,
    embedded: null,
  });

beforeAll(async () => {
  folder = await temporaryFolder();
  const root = fileURLToPath(new URL('../../fixtures/shell-page', import.meta.url));
  await build({ ...rendererConfig(join(folder.path, 'pages')), root });
  browser = await chromium.launch(await chromiumLaunchOptions());
});

afterAll(async () => {
  await browser.close();
  await folder.remove();
});

beforeEach(async () => {
  web = await start(0);
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(web.address);
});

afterEach(async () => {
  await context.close();
  await web.stop();
});

const tryIn = (where: Page, name: Parameters<Trial>[0]): Promise<unknown> =>
  where.evaluate((trial) => (globalThis as unknown as { run: Trial }).run(trial), name);

describe('a page that Relais opened', () => {
  it('speaks to its services, takes the token out of the address, and keeps it over a reload', async () => {
    expect(await tryIn(page, 'info')).toMatchObject({ name: 'Relais', version: '1.2.3' });
    expect(page.url()).toBe(`${web.origin}/`);
    await page.reload();
    expect(await tryIn(page, 'session')).toBe('none');
    expect(await tryIn(page, 'records')).toBe(401);
  });

  it('hands a file to the downloads, whole and by its name', async () => {
    const downloading = page.waitForEvent('download');
    expect(await tryIn(page, 'save')).toEqual({ kind: 'handed-over' });
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('liste élèves.csv');
    const bytes = await readFile(await download.path());
    expect([...bytes]).toEqual(Array.from({ length: 1_000 }, (_none, at) => at % 251));
  });

  it('reads the files that a person picks', async () => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button').click();
    const chooser = await choosing;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([
      { name: 'é.csv', mimeType: 'text/csv', buffer: Buffer.from([0, 255]) },
      { name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from([]) },
    ]);
    await expect.poll(() => page.title()).toContain('b.csv');
    expect(JSON.parse(await page.title())).toEqual([
      ['é.csv', 'text/csv', [0, 255]],
      ['b.csv', 'text/csv', []],
    ]);
  });

  it('is told when the person allows no notices', async () => {
    expect(await tryIn(page, 'notice')).toEqual({ kind: 'refused' });
  });
});

describe('a page that Relais did not open', () => {
  it('is told so: by hand, without the token', async () => {
    const other = await context.newPage();
    await other.goto(web.origin);
    expect(await tryIn(other, 'info')).toMatchObject({ kind: 'forbidden', reason: 'no-token' });
  });

  it('is told so: by the run before this one', async () => {
    expect(await tryIn(page, 'session')).toBe('none');
    await web.stop();
    expect(await tryIn(page, 'session')).toMatchObject({ kind: 'unreachable', reason: 'no-shell' });
    web = await start(Number(new URL(web.origin).port));
    expect(await tryIn(page, 'session')).toMatchObject({ kind: 'forbidden', reason: 'wrong-token' });
  });
});

describe('the policy that the page runs under', () => {
  beforeEach(async () => {
    await tryIn(page, 'session');
  });

  it('lets its own worker work', async () => {
    expect(await tryIn(page, 'ownWorker')).toBe('au travail');
  });

  it.each(['foreignWorker', 'textWorker'] as const)('starts no other: %s', async (name) => {
    expect(await tryIn(page, name)).toMatchObject({ message: expect.stringContaining('no script from') });
  });

  it('makes no markup and no code of text', async () => {
    expect(await tryIn(page, 'markup')).toMatchObject({ message: expect.stringContaining('TrustedHTML') });
    expect(await tryIn(page, 'code')).toMatchObject({
      message: expect.stringMatching(/unsafe-eval|TrustedScript/),
    });
  });

  it('talks to nobody else', async () => {
    const refusals: string[] = [];
    page.on('console', (message) => refusals.push(message.text()));
    expect(await tryIn(page, 'elsewhere')).toMatchObject({ message: 'Failed to fetch' });
    expect(refusals.join()).toContain("connect-src 'self'");
  });
});
