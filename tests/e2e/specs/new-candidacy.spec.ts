import type { Locator, Page } from '@playwright/test';
import { weekParts } from '#shared/domain/week/iso-week.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import { expect, test } from '../fixtures/test.ts';
import { choose, confirmPanel, detail, history, isDone, openCandidacy, panel } from '../pages/candidacies.ts';
import { focusIsSomewhere, isUpToDate, toast } from '../pages/frame.ts';

function form(page: Page): Locator {
  return detail(page);
}

function save(page: Page): Locator {
  return form(page).getByRole('button').filter({ hasText: 'Enregistrer la candidature' });
}

async function pick(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await form(page).getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function pickFrom(page: Page, label: string, option: RegExp): Promise<void> {
  await form(page)
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

test('takes in what came on paper, and warns', async ({ world, machineOf, centre }) => {
  await world.pupil('Nouvelle-Élève');
  const page = (await machineOf('claire')).page();
  await page.keyboard.press('Control+n');
  await expect(form(page).getByRole('combobox', { name: 'Élève' })).toBeFocused();
  await expect(save(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(form(page)).toContainText('Il manque : l’élève, l’offre, la semaine.');

  await pick(page, 'Élève', 'nouvelle-eleve', /Nouvelle-Élève Lina/);
  await pick(page, 'Offre', 'pain boulangerie', /Pain à la boulangerie/);
  await pickFrom(page, 'Semaine', new RegExp(`sem\\.\\s${weekParts(world.weeks[1]).number}\\b`));
  await expect(form(page)).toContainText('La classe n’est pas en stage cette semaine-là');
  await form(page)
    .getByRole('textbox', { name: /^Motivation/ })
    .fill('J’aime le pain.');
  await pickFrom(page, 'Reçue par', /Établissement/);
  await form(page)
    .getByRole('textbox', { name: /^Au nom de/ })
    .fill('Mme Petit, professeure principale');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, 'Candidature enregistrée.')).toBeVisible();
  await focusIsSomewhere(page);
  await openCandidacy(page, 'Nouvelle-Élève');
  await expect(detail(page)).toContainText('Établissement, pour Mme Petit');
  await expect(history(page)).toHaveCount(1);
  await isUpToDate(page);

  await page.keyboard.press('Control+n');
  await pick(page, 'Élève', 'nouvelle-eleve', /Nouvelle-Élève Lina/);
  await pick(page, 'Offre', 'pain boulangerie', /Pain à la boulangerie/);
  await pickFrom(page, 'Semaine', new RegExp(`sem\\.\\s${weekParts(world.weeks[1]).number}\\b`));
  await expect(form(page)).toContainText('Cet élève a déjà candidaté à cette offre pour cette semaine.');
  await expect(save(page)).toHaveAttribute('aria-disabled', 'true');
  expect(centre.scope).toBeTruthy();
});

test('leaves no panel of one pupil open beside the candidacy of another', async ({ world, machineOf }) => {
  await world.candidacy('Panneau-Ouvert', (one) => one.inReview());
  await world.pupil('Venue-Entre-Temps');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Panneau-Ouvert');
  await choose(page, 'forward');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Control+n');
  await pick(page, 'Élève', 'venue-entre', /Venue-Entre-Temps/);
  await pick(page, 'Offre', 'pain boulangerie', /Pain à la boulangerie/);
  await pickFrom(page, 'Semaine', new RegExp(`sem\\.\\s${weekParts(world.weeks[1]).number}\\b`));
  await page.keyboard.press('Control+Enter');
  await expect(detail(page).getByRole('heading', { level: 2, name: /Venue-Entre-Temps/ })).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('refuses weeks that do not exist or that the offer has not, and keeps the draft', async ({
  world,
  machineOf,
}) => {
  await world.pupil('Semaine-Fausse');
  const machine = await machineOf('claire');
  let page = machine.page();
  await page.keyboard.press('Control+n');
  await pick(page, 'Élève', 'semaine-fausse', /Semaine-Fausse/);
  await pick(page, 'Offre', 'pain boulangerie', /Pain à la boulangerie/);
  await pickFrom(page, 'Semaine', /Autre semaine/);
  const typed = form(page).getByRole('textbox', { name: 'Numéro de semaine' });
  for (const [text, answer] of [
    ['53 2027', 'L’année 2027 n’a que 52 semaines.'],
    ['60 2027', 'Cette semaine n’existe pas.'],
    ['2027-W00', 'Cette semaine n’existe pas.'],
    ['février', 'Cette semaine n’existe pas.'],
    ['30 2027', 'L’offre n’est pas proposée cette semaine-là.'],
  ] as const) {
    await typed.fill(text);
    await expect(form(page), text).toContainText(answer);
    await expect(save(page)).toHaveAttribute('aria-disabled', 'true');
  }
  await expect(form(page)).toContainText('Brouillon gardé sur cet ordinateur.');
  page = await machine.reopen();
  await isUpToDate(page);
  await page.keyboard.press('Control+n');
  await expect(form(page).getByRole('combobox', { name: 'Élève' })).toHaveValue(/Semaine-Fausse/);
});

test('reads, acts on and sends back a motivation of 1 MB, in any script', async ({
  world,
  machineOf,
  centre,
}) => {
  const student = await world.pupil('Livre', { firstName: 'נועה' });
  const book = '日本語と العربية et français. '.repeat(40_000).slice(0, 1_000_000);
  const { id } = await world.candidacy(student, (one) => one.motivatedBy(book));
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Livre נועה');
  await expect(detail(page).getByRole('button', { name: 'Tout afficher' })).toBeVisible();
  await choose(page, 'take');
  await isDone(page, 'take');
  await choose(page, 'forward');
  await expect(panel(page)).toContainText('Le texte est trop long pour s’ouvrir tout prêt');
  await confirmPanel(page, 'forward');
  await isUpToDate(page);
  const { decisions, motivation } = (await centre.read(id)) as unknown as Candidacy;
  expect(decisions.map(({ kind }) => kind)).toEqual(['submit', 'take', 'forward']);
  expect(motivation).toBe(book);
});
