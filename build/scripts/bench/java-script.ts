import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure } from './stand.ts';

/** What the page loads before its first screen is there, gzipped; the workers' scripts for themselves. */
export const measureJavaScript: Measure = async ({ mehdi, pages }, tell) => {
  const browser = await mehdi.start('scripts');
  const loaded = new Set<string>();
  browser.context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) loaded.add(pathname);
  });
  const page = await browser.program('/');
  await page.until("document.querySelector('main h1')");
  await page.page.waitForTimeout(1_000);
  await browser.close();
  const size = async (wanted: (name: string) => boolean): Promise<number> => {
    const files = [...loaded].filter(wanted).map((name) => readFile(path.join(pages.folder, name)));
    const sizes = (await Promise.all(files)).map((bytes) => gzipSync(bytes).length);
    return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000;
  };
  const isWorker = (name: string): boolean => name.includes('-worker');
  tell({ name: 'first-load-js', value: await size((name) => !isWorker(name)), unit: 'kB gzip', aim: 400 });
  tell({ name: 'worker-js', value: await size(isWorker), unit: 'kB gzip' });
};
