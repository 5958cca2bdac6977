import { expect, test } from '../fixtures/test.ts';
import { daysAgo } from '../fixtures/world.ts';
import {
  confirmPanel,
  detail,
  history,
  list,
  openCandidacy,
  row,
  rows,
  search,
  tab,
  tabCount,
} from '../pages/candidacies.ts';
import { goTo, toast } from '../pages/frame.ts';
import { words } from '../pages/words.ts';

test('finds a candidacy by pupil, school, organisation or town, whatever the accents', async ({
  world,
  machineOf,
}) => {
  await world.candidacy('Œillet-Brûlé');
  await world.candidacy('山田', (one) => one.for(world.atBakery));
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Candidatures');
  const all = await tabCount(page, 'all');
  for (const typed of [
    'oeillet-brule',
    'OEILLET',
    'brulé',
    'garage des essais oeillet',
    'college des essais brule',
  ]) {
    await search(page, typed);
    await expect(rows(page), typed).toHaveCount(1);
    await expect(row(page, 'Œillet-Brûlé')).toBeVisible();
  }
  await search(page, '山田');
  await expect(row(page, '山田')).toBeVisible();
  await search(page, 'zzzz');
  await expect(page.getByText('Aucune candidature ne correspond')).toBeVisible();
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  expect(await tabCount(page, 'all')).toBe(all);
});

test('counts the states in tabs, filters by chips and sorts by columns', async ({ world, machineOf }) => {
  for (const name of ['Essai-Alpha', 'Essai-Bravo', 'Essai-Charlie']) await world.candidacy(name);
  await world.candidacy('Essai-Delta', (one) => one.inReview());
  await world.candidacy('Essai-Echo', (one) => one.for(world.atBakery, world.weeks[1]).declined());
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Candidatures');
  await search(page, 'essai-');
  await expect(tab(page, 'all')).toContainText('5');
  await expect(tab(page, 'submitted')).toContainText('3');
  await tab(page, 'closed').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'Essai-Echo')).toContainText('Refusée');
  await tab(page, 'all').click();

  await page.getByRole('button', { name: 'Suivi', exact: true }).click();
  await page.getByRole('option', { name: /^Moi/ }).click();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'Essai-Delta')).toBeVisible();
  await page.getByRole('button', { name: /^Suivi : / }).click();
  await page.getByRole('option', { name: /^Moi/ }).click();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(5);

  const header = list(page).getByRole('columnheader', { name: 'Élève' });
  await header.click();
  await expect(rows(page).first()).toContainText('Essai-Alpha');
  await header.click();
  await expect(rows(page).first()).toContainText('Essai-Echo');
});

test('triages by the keyboard alone: each act leads to the next candidacy', async ({ world, machineOf }) => {
  for (const name of ['Clavier-Un', 'Clavier-Deux', 'Clavier-Trois']) await world.candidacy(name);
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Candidatures');
  await page.keyboard.press('/');
  await page.keyboard.type('clavier-');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeFocused();
  await tab(page, 'submitted').click();
  await expect(rows(page)).toHaveCount(3);
  await list(page).focus();
  await page.keyboard.press('Home');
  for (const left of [2, 1, 0]) {
    await page.keyboard.press('p');
    await expect(rows(page)).toHaveCount(left);
    await expect(list(page)).toBeFocused();
  }
  await expect(tab(page, 'in-review')).toContainText('3');
});

test('goes on to the row that stood next when an act moves the one that was read', async ({
  world,
  machineOf,
}) => {
  for (const [name, days] of [
    ['Ordre-Un', 6],
    ['Ordre-Deux', 4],
    ['Ordre-Trois', 2],
  ] as const) {
    await world.candidacy(name, (one) => one.submittedAt(daysAgo(days)));
  }
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Candidatures');
  await page.keyboard.press('/');
  await page.keyboard.type('ordre-');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await expect(detail(page)).toContainText('Ordre-Un');
  await page.keyboard.press('t');
  await confirmPanel(page, 'forward');
  await expect(rows(page).last()).toContainText('Ordre-Un');
  await expect(detail(page)).toContainText('Ordre-Deux');
});

test('shows what one must know before deciding', async ({ world, machineOf }) => {
  const far = { point: { lat: 50.17, lng: 3.23 }, town: 'Cambrai', postcode: '59400' };
  const student = await world.pupil('Dossier', { birthDate: '2013-12-30' as never, wishes: { '1': 's8' } });
  await world.candidacy(student, (one) => one.for(world.atBakery, world.weeks[0]).inReview().forwarded());
  await world.candidacy(student, (one) =>
    one.for(world.atGarage, world.weeks[1]).from('mail', 'Mme Dossier').submittedAt(daysAgo(30)),
  );
  expect(far.town).toBe('Cambrai');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Dossier');
  await row(page, words.status('submitted')).click();
  const pane = detail(page);
  await expect(pane.getByRole('region', { name: 'L’élève' })).toContainText(
    '3e A, Collège des Essais, Lille',
  );
  await expect(pane.getByRole('region', { name: 'L’élève' })).toContainText('Courriel, pour Mme Dossier');
  await expect(pane.getByRole('region', { name: 'Motivation' })).toContainText('J’aime réparer les moteurs');
  await expect(pane.getByRole('region', { name: 'L’offre' })).toContainText('2 places libres sur 2');
  await expect(pane.getByRole('region', { name: 'L’offre' })).toContainText(/(km|m) du collège/);
  await expect(pane).toContainText('La classe n’est pas en stage cette semaine-là');
  await expect(pane).toContainText(/L’élève aura 1[23] ans/);
  await expect(pane).toContainText('Devait être examinée avant le');
  await expect(history(page)).toHaveCount(1);
  await expect(history(page)).toContainText('Claire Delattre');
  const others = pane.getByRole('region', { name: 'Ses autres candidatures' });
  await others.getByRole('button', { name: /Boulangerie des Essais/ }).click();
  await expect(history(page)).toHaveCount(3);
  await expect(history(page).first()).toContainText('Transmise à Paul Vasseur');
  await expect(toast(page, /./)).toHaveCount(0);
});
