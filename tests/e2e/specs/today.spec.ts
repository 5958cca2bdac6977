import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { daysAgo } from '../fixtures/world.ts';
import { choose, confirmPanel, openCandidacy, row, search } from '../pages/candidacies.ts';
import { goTo } from '../pages/frame.ts';
import { matters } from '../pages/sending.ts';

function line(page: Page, name: RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

test('shows what waits by urgency; each line opens its list', async ({ world, machineOf }) => {
  await world.candidacy('Attente-Examen', (one) => one.submittedAt(daysAgo(20)));
  await world.candidacy('Attente-Réponse', (one) => one.submittedAt(daysAgo(14)).inReview().forwarded());
  await world.candidacy('Attente-Place', (one) => one.inReview().held());
  await world.candidacy('Attente-Clôture', (one) => one.submittedAt(daysAgo(60)).inReview().forwarded());
  await world.candidacy('Attente-Annonce', (one) => one.inReview().declined());
  const page = (await machineOf('claire')).page();
  await expect(page.getByRole('heading', { level: 2, name: 'À traiter aujourd’hui' })).toBeVisible();
  const lines = [
    [/À examiner depuis plus de 7 jours/, 'Attente-Examen'],
    [/Réponses attendues sous 48 h/, 'Attente-Réponse'],
    [/Places retenues, à confirmer/, 'Attente-Place'],
    [/Délai écoulé, à clore/, 'Attente-Clôture'],
    [/À prévenir/, 'Attente-Annonce'],
  ] as const;
  for (const [name, pupil] of lines) {
    const count = Number(((await line(page, name).textContent()) ?? '').match(/^\s*(\d+)/)?.[1]);
    await line(page, name).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Candidatures' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(new RegExp(`${count} candidatures?`));
    await search(page, pupil);
    await expect(row(page, pupil)).toBeVisible();
    await goTo(page, 'Aujourd’hui');
  }
});

test('shows a seat that was given twice with both pupils, until one is redirected', async ({
  world,
  machineOf,
}) => {
  const [week] = world.weeks;
  for (const name of ['Double-Un', 'Double-Deux']) {
    await world.candidacy(name, (one) => one.for(world.atBakery, week).inReview().placed());
  }
  const page = (await machineOf('claire')).page();
  await expect(page.getByRole('heading', { level: 2, name: 'À régler d’abord' })).toBeVisible();
  await line(page, /Pain à la boulangerie des Essais/).click();
  const seat = matters(page, 'seats').filter({ hasText: 'Pain à la boulangerie des Essais' });
  await expect(seat).toContainText('Double-Un');
  await expect(seat).toContainText('Double-Deux');
  await openCandidacy(page, 'Double-Un');
  await choose(page, 'cancel');
  await confirmPanel(page, 'cancel');
  await goTo(page, 'Aujourd’hui');
  await expect(line(page, /Pain à la boulangerie des Essais/)).toHaveCount(0);
});

test('goes from line to line by the arrows', async ({ world, machineOf }) => {
  await world.candidacy('Flèche', (one) => one.submittedAt(daysAgo(20)));
  const page = (await machineOf('claire')).page();
  const all = page.locator('[data-today-line]');
  await all.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(all.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(all.first()).toBeFocused();
});
