import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing for axe to find on the screen as it stands, and nothing that sticks out of the window. */
export async function isAccessible(page: Page, where: string): Promise<void> {
  // What react-aria tells screen readers in passing: an unseen element that names one that is gone by then.
  const { violations } = await new AxeBuilder({ page })
    .withTags(rules)
    .exclude('[data-live-announcer]')
    .analyze();
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
  expect.soft(findings, where).toEqual([]);
  const [needed, given] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect.soft(needed, `${where}: wider than the window`).toBeLessThanOrEqual(given ?? 0);
}
