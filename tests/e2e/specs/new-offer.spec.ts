import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { goTo } from '../pages/frame.ts';
import { offerPane, offerRows, searchOffers } from '../pages/offers.ts';

const mail = `Bonjour,
Notre Garage Vandaele peut accueillir 2 élèves de 3e, un par semaine, semaines 3 et 4.
Horaires : du lundi au vendredi 9h-12h / 14h-17h
45 bis avenue Jean Jaurès, 59600 MAUBEUGE
SIRET 462 366 642 00041
Tél : 03 27 11 22 33
Bien à vous,
Luc Vandaele`;

test('takes an offer in from a pasted mail, by keyboard alone, and it reaches a colleague', async ({
  machineOf,
}) => {
  const page = (await machineOf('claire')).page();
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle offre' })).toBeVisible();

  const source = page.getByRole('textbox', { name: /Courriel, note ou cellules/ });
  await source.focus();
  await source.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, mail);
  await expect(page.getByLabel('SIRET')).toHaveValue('46236664200041');
  await expect(page.getByRole('combobox', { name: 'Organisme' })).toHaveValue('Garage Vandaele');
  await expect(page.getByRole('combobox', { name: 'Commune' })).toHaveValue('Maubeuge (59600)');
  await expect(page.getByText('Deviné dans le texte collé : à vérifier.').first()).toBeVisible();
  await expect(page.getByText('lundi au vendredi 09:00-17:00 · 30 h par semaine')).toBeVisible();
  await isAccessible(page, 'new offer');

  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'Dites si l’organisme est public ou privé.' }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Privé' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Intitulé' }).focus();
  await page.keyboard.type('Mécanique automobile chez Vandaele');
  await page.getByRole('combobox', { name: 'Secteur' }).focus();
  await page.keyboard.type('automo');
  await expect(page.getByRole('option', { name: 'Automobile' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');

  const pane = offerPane(page);
  await expect(
    pane.getByRole('heading', { level: 2, name: 'Mécanique automobile chez Vandaele' }),
  ).toBeVisible();
  await expect(pane.getByText('Publiée')).toBeVisible();
  await expect(pane.getByText('03 27 11 22 33')).toBeVisible();

  const other = (await machineOf('mehdi')).page();
  await goTo(other, 'Offres');
  await searchOffers(other, 'vandaele');
  await expect(
    other.getByRole('grid', { name: 'Liste des offres' }).getByText('Garage Vandaele'),
  ).toBeVisible();
});

test('keeps half an offer through a reload, and says what is wrong in words', async ({ machineOf }) => {
  const page = (await machineOf('claire')).page();
  await page.keyboard.press('Control+o');
  const organisation = page.getByRole('combobox', { name: 'Organisme' });
  await organisation.fill('Atelier du Moulin');
  await page.getByRole('option', { name: /Nouvel organisme/ }).click();
  await page.getByLabel('SIRET').fill('4623666420004');
  const weeks = page.getByRole('textbox', { name: 'Semaines' });
  await weeks.fill('du 11 au 15 janvier');
  await weeks.press('Enter');
  await expect(page.getByText('Une semaine choisie.')).toBeVisible();
  await expect(page.getByText('Brouillon gardé sur cet ordinateur')).toBeVisible();
  await page.getByRole('button', { name: /^Publier/ }).click();
  await expect(page.getByText('Un SIRET a 14 chiffres, celui-ci en a 13.').first()).toBeVisible();

  // The form promises to lose no more than the last 400 ms.
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Organisme' })).toHaveValue('Atelier du Moulin');
  await expect(page.getByText('Une semaine choisie.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByRole('combobox', { name: 'Organisme' })).toHaveValue('');
});

test('closes an offer only after saying whom it leaves waiting', async ({ world, machineOf }) => {
  await world.candidacy('Attend-Ici', (one) => one.inReview());
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Offres');
  await searchOffers(page, 'mecanique essais');
  const rows = offerRows(page);
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  const pane = offerPane(page);
  await pane.getByRole('button', { name: 'Clore' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toContainText('attend');
  await dialog.getByRole('button', { name: 'Clore' }).click();
  await expect(pane.getByText('Close', { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Publier' }).click();
  await expect(pane.getByText('Publiée')).toBeVisible();
});
