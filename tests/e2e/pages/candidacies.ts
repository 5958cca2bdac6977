import { expect, type Locator, type Page } from '@playwright/test';
import { focusIsSomewhere, goTo, toast } from './frame.ts';
import { type ActKind, type StatusName, type TabName, words } from './words.ts';

export function list(page: Page): Locator {
  return page.getByRole('grid', { name: 'Liste des candidatures' });
}

/** The rows in sight, without the header. */
export function rows(page: Page): Locator {
  return list(page).getByRole('rowgroup').last().getByRole('row');
}

/** The row of a pupil or of anything else that its cells say. */
export function row(page: Page, text: string | RegExp): Locator {
  return rows(page).filter({ hasText: text });
}

export function detail(page: Page): Locator {
  return page.getByRole('region', { name: 'Candidature', exact: true });
}

/** The third column: what is being decided. */
export function panel(page: Page): Locator {
  return page.getByRole('region', { name: 'Action en cours' });
}

export function history(page: Page): Locator {
  return detail(page).getByRole('list', { name: 'Historique' }).getByRole('listitem');
}

export async function search(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Rechercher une candidature' }).fill(typed);
}

/** Narrows the list to a pupil and reads their candidacy. */
export async function openCandidacy(page: Page, pupil: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: 'Candidatures' });
  if (!(await heading.isVisible())) await goTo(page, 'Candidatures');
  await search(page, pupil);
  await row(page, pupil).first().click();
  await expect(detail(page).getByRole('heading', { level: 2, name: pupil })).toBeVisible();
}

/** A button of the action bar, or a line of « Autres actions » under it. */
export async function choose(page: Page, kind: ActKind): Promise<void> {
  const name = words.act(kind);
  const bar = detail(page).getByRole('toolbar', { name: 'Que faire' });
  const button = bar.getByRole('button', { name });
  const more = bar.getByRole('button', { name: 'Autres actions' });
  await expect(more).toBeVisible();
  if ((await button.count()) > 0) return button.first().click();
  await more.click();
  await page.getByRole('menuitem', { name }).click();
}

/** The one button of the third column that does it. */
export function doIt(page: Page, kind: ActKind): Locator {
  return panel(page)
    .getByRole('button')
    .filter({ hasText: new RegExp(`^${words.doIt(kind)}`) });
}

/** Presses it, and waits until the act is durable. */
export async function confirmPanel(page: Page, kind: ActKind): Promise<void> {
  await doIt(page, kind).click();
  await isDone(page, kind);
}

/** An act was acknowledged, and the keyboard has somewhere to go on from. */
export async function isDone(page: Page, kind: ActKind): Promise<void> {
  await expect(toast(page, words.done(kind))).toBeVisible();
  await focusIsSomewhere(page);
}

/** The state of a pupil's candidacy, by its row. */
export async function hasStatus(page: Page, pupil: string, status: StatusName): Promise<void> {
  await search(page, pupil);
  await expect(row(page, pupil).first()).toContainText(words.status(status));
}

export function tab(page: Page, name: TabName): Locator {
  return page
    .getByRole('tablist', { name: 'État des candidatures' })
    .getByRole('tab', { name: words.tab(name) });
}

/** How many candidacies a tab says it would show. */
export async function tabCount(page: Page, name: TabName): Promise<number> {
  const text = (await tab(page, name).textContent()) ?? '';
  return Number(text.replace(/\D/g, ''));
}
