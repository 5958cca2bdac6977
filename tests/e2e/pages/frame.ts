import { expect, type Locator, type Page } from '@playwright/test';

export type Place =
  | 'Aujourd’hui'
  | 'Candidatures'
  | 'Offres'
  | 'Envois et désaccords'
  | 'Journal'
  | 'Réglages';

/** « à jour », « hors ligne depuis 09:12 · 3 à envoyer ». */
export function stateLine(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}

/** Goes somewhere by the rail. */
export async function goTo(page: Page, place: Place): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Menu principal' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
}

export function toast(page: Page, text: string | RegExp): Locator {
  return page
    .getByRole('region', { name: /Messages de Relais/ })
    .getByText(text)
    .first();
}

/** Tries the centre at once, as one does who knows that it is back; else Relais waits up to a minute. */
export async function exchangeNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'État des échanges avec le centre' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Échanger maintenant' }).click();
}

/** Everything is at the centre, and the centre's is here. */
export async function isUpToDate(page: Page): Promise<void> {
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 30_000 });
}

/** The keyboard always has somewhere to go on from. */
export async function focusIsSomewhere(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'none'), {
      message: 'the focus was left on the page itself',
    })
    .not.toMatch(/^(BODY|HTML|none)$/);
}
