import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../chromium.ts';
import { serveGallery } from './serve.ts';

/** What a page of the gallery is opened with. */
export interface GalleryView {
  readonly page: 'controls' | 'fields' | 'feedback' | 'frame';
  readonly theme?: 'light' | 'dark';
  readonly count?: number;
  readonly aside?: boolean;
  readonly keys?: 'off';
  readonly width?: number;
  readonly height?: number;
}

/** A Chromium on the gallery. Every page it opened is watched: errors and refusals of the security policy are kept. */
export interface GalleryBrowser {
  readonly open: (view: GalleryView) => Promise<Page>;
  /** Errors in pages so far; must stay empty. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openGallery(): Promise<GalleryBrowser> {
  const gallery = await serveGallery();
  const browser: Browser = await chromium.launch(await chromiumLaunchOptions());
  const faults: string[] = [];
  return {
    faults,
    async open({ page: name, theme = 'light', count = 2000, aside, keys, width = 1280, height = 800 }) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'fr-FR',
        reducedMotion: 'reduce',
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      const query = `page=${name}&theme=${theme}&count=${count}${aside ? '&aside' : ''}${keys ? `&keys=${keys}` : ''}`;
      await page.goto(`${gallery.address}/?${query}`);
      await page.locator('#root > *').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await gallery.close();
    },
  };
}

/** What axe finds on a page, one line a rule. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}
