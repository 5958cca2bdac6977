import { expect, test } from '../fixtures/test.ts';
import { detail as candidacyDetail, row as candidacyRow } from '../pages/candidacies.ts';
import { goTo } from '../pages/frame.ts';

test('finds offers, filters them, and shows seats by week and who asks', async ({ world, machineOf }) => {
  await world.candidacy('Place-Tenue', (one) => one.inReview().held());
  await world.candidacy('Place-Prise', (one) => one.inReview().placed());
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Offres');
  const list = page.getByRole('grid', { name: 'Liste des offres' });
  const rows = list.getByRole('rowgroup').last().getByRole('row');
  const search = page.getByRole('searchbox', { name: 'Rechercher une offre' });
  await search.fill('mecanique essais');
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  const pane = page.getByRole('region', { name: 'Offre', exact: true });
  await expect(pane.getByRole('heading', { level: 2, name: 'Mécanique au garage des Essais' })).toBeVisible();
  const weeks = pane.getByRole('table', { name: /semaine par semaine/ });
  await expect(weeks.getByRole('row')).toHaveCount(3);
  await expect(weeks.getByRole('row').nth(1).getByRole('cell')).toHaveText(['2', '1', '1', '0']);
  await expect(weeks.getByRole('row').nth(2).getByRole('cell')).toHaveText(['2', '0', '0', '2']);
  await expect(pane.getByRole('link', { name: /Place-Tenue/ })).toBeVisible();

  await search.fill('essais');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Secteur', exact: true }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Secteur : / })).toBeVisible();
  await search.fill('zzzz');
  await expect(page.getByText('Aucune offre ne correspond')).toBeVisible();
  await page.getByRole('button', { name: 'Effacer les filtres' }).last().click();

  await search.fill('mecanique essais');
  await rows.first().click();
  await pane.getByRole('link', { name: /Place-Prise/ }).click();
  await expect(candidacyDetail(page).getByRole('heading', { level: 2, name: /Place-Prise/ })).toBeVisible();
  await expect(candidacyRow(page, /Place-Prise/)).toBeVisible();
});
