import { expect, test } from '../fixtures/test.ts';
import { daysAgo } from '../fixtures/world.ts';
import {
  choose,
  doIt,
  hasStatus,
  history,
  isDone,
  list,
  openCandidacy,
  panel,
  row,
  rows,
  search,
} from '../pages/candidacies.ts';
import { goTo, isUpToDate, toast } from '../pages/frame.ts';
import { words } from '../pages/words.ts';

test('takes an act back by the toast and by Ctrl+Z; the history keeps both', async ({ world, machineOf }) => {
  await world.candidacy('Retour');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Retour');
  await choose(page, 'take');
  await isDone(page, 'take');
  await page
    .getByRole('button', { name: /^Annuler/ })
    .first()
    .click();
  await expect(toast(page, 'Action annulée.')).toBeVisible();
  await hasStatus(page, 'Retour', 'submitted');
  await expect(history(page).first()).toContainText('Action annulée');

  await choose(page, 'take');
  await isDone(page, 'take');
  await hasStatus(page, 'Retour', 'in-review');
  await list(page).focus();
  await page.keyboard.press('Control+z');
  await hasStatus(page, 'Retour', 'submitted');
});

test('does not undo what a colleague went on from', async ({ world, machineOf }) => {
  await world.candidacy('Poursuivie');
  const claire = (await machineOf('claire')).page();
  const mehdi = (await machineOf('mehdi')).page();
  await openCandidacy(claire, 'Poursuivie');
  await choose(claire, 'take');
  await isUpToDate(claire);
  await openCandidacy(mehdi, 'Poursuivie');
  await expect(row(mehdi, words.status('in-review'))).toBeVisible();
  await choose(mehdi, 'forward');
  await doIt(mehdi, 'forward').click();
  await isDone(mehdi, 'forward');
  await expect(row(claire, words.status('forwarded'))).toBeVisible();
  await list(claire).focus();
  await claire.keyboard.press('Control+z');
  await expect(toast(claire, /Impossible d’annuler|aucune action à annuler/)).toBeVisible();
  await expect(row(claire, words.status('forwarded'))).toBeVisible();
});

test('acts on many at once after saying what will and will not be done; one undo takes all back', async ({
  world,
  machineOf,
}) => {
  for (const name of ['Lot-Un', 'Lot-Deux', 'Lot-Trois']) await world.candidacy(name);
  await world.candidacy('Lot-Placé', (one) => one.inReview().placed());
  const page = (await machineOf('claire')).page();
  await goTo(page, 'Candidatures');
  await search(page, 'lot-');
  await expect(rows(page)).toHaveCount(4);
  await list(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('4 sélectionnées')).toBeVisible();
  await page
    .getByRole('region', { name: 'Liste des candidatures' })
    .getByRole('button', { name: 'Prendre' })
    .click();
  await expect(panel(page)).toContainText('3 seront prises');
  await expect(panel(page)).toContainText('1 impossible');
  await expect(panel(page)).toContainText('Lot-Placé');
  await doIt(page, 'take').click();
  await expect(toast(page, /3 candidatures/)).toBeVisible();
  await expect(row(page, words.status('in-review'))).toHaveCount(3);
  await expect(row(page, words.status('placed'))).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(row(page, words.status('submitted'))).toHaveCount(3);
  await expect(row(page, words.status('placed'))).toHaveCount(1);
});

test('expires in one batch what nobody answered in time', async ({ world, machineOf }) => {
  for (const name of ['Échue-Un', 'Échue-Deux']) {
    await world.candidacy(name, (one) => one.submittedAt(daysAgo(60)).inReview().forwarded());
  }
  const page = (await machineOf('claire')).page();
  await page.getByRole('button', { name: /Délai écoulé, à clore/ }).click();
  await search(page, 'echue-');
  await expect(rows(page)).toHaveCount(2);
  await list(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('e');
  await expect(panel(page)).toContainText('2 seront closes');
  await doIt(page, 'expire').click();
  await expect(page.getByText('Plus rien n’attend ici')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(2);
});
