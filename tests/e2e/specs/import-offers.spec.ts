import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { goTo, toast } from '../pages/frame.ts';
import { offerPane, offerRows, searchOffers } from '../pages/offers.ts';

const header = 'Entreprise;SIRET;Code postal;Ville;Intitulé;Secteur;Nb places;Semaines;Public/Privé';
const good =
  'Menuiserie Dhaene;34980943400021;59280;Armentières;Découvrir la menuiserie;Filière bois;2;3, 4;privé';
const wrong = 'Garage Sans Ville;;59600;Lille;Mécanique;Automobile;deux;3;privé';

test('imports a file after showing what it would do, and gives the rejected rows back', async ({
  machineOf,
}) => {
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Offres');
  await page.getByRole('button', { name: 'Importer un fichier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importer des offres' })).toBeVisible();

  const choose = async (name: string, text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choisir un (autre )?fichier/ }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
  };
  await choose('page.xls', '<html><table><tr><td>1</td></tr></table></html>');
  await expect(toast(page, /Ce n’est pas un tableau/)).toBeVisible();

  // As a French Windows writes it
  await choose('offres.csv', [header, good, wrong].join('\r\n'));
  const plan = page.getByRole('region', { name: 'Ce que ce fichier changera' });
  await expect(plan.getByRole('status')).toContainText('une offre nouvelle');
  await expect(plan.getByRole('status')).toContainText('une ligne rejetée');
  await expect(plan.getByText(/Lille.*n’a pas ce code postal/)).toBeVisible();
  await isAccessible(page, 'import');

  const download = page.waitForEvent('download');
  await plan.getByRole('button', { name: 'Enregistrer les rejets' }).click();
  expect((await download).suggestedFilename()).toBe('offres-rejets.csv');

  await plan.getByRole('checkbox', { name: 'Publier les offres nouvelles' }).focus();
  await page.keyboard.press('Space');
  await plan.getByRole('button', { name: 'Importer une offre' }).click();
  await expect(toast(page, 'Une offre importée.')).toBeVisible();
  await expect(plan.getByRole('status')).toContainText('une déjà identique');

  await page.getByRole('button', { name: 'Retour aux offres' }).click();
  await searchOffers(page, 'dhaene menuiserie');
  const rows = offerRows(page);
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  const pane = offerPane(page);
  await expect(pane.getByText('Publiée')).toBeVisible();
});
