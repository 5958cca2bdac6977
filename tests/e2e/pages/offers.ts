import type { Locator, Page } from '@playwright/test';

/** The lines of the list of offers. */
export function offerRows(page: Page): Locator {
  return page.getByRole('grid', { name: 'Liste des offres' }).getByRole('rowgroup').last().getByRole('row');
}

/** The offer being read. */
export function offerPane(page: Page): Locator {
  return page.getByRole('region', { name: 'Offre', exact: true });
}

export async function searchOffers(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Rechercher une offre' }).fill(typed);
}
