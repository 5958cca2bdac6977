import { aSchool } from '#tests/support/builders/a-school.ts';
import { aStudent } from '#tests/support/builders/a-student.ts';
import { ownParts } from '../fixtures/own-parts.ts';
import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { detail, history, openCandidacy, panel, row, rows, search } from '../pages/candidacies.ts';
import { goTo, isUpToDate } from '../pages/frame.ts';
import { signIn } from '../pages/sign-in.ts';

const uai = '0590000A';

test('a principal sees the pupils of their school only, and answers what is asked of one', async ({
  centre,
  world,
  openMachine,
}) => {
  const parts = await ownParts(centre, uai, '3e A');
  const asked = await world.candidacy('Deloffre', (one) => one.toComplete('Quelle semaine convient ?'));
  await world.candidacy(await world.pupil('Autreclasse', { className: '3e B' }));
  const elsewhere = aSchool({ id: 'school:0590009Z' as never, name: 'Collège d’ailleurs' }).build();
  const stranger = aStudent({ lastName: 'Étrangère', schoolId: elsewhere.id }).build();
  await centre.put([elsewhere, stranger]);
  await world.candidacy(stranger);
  await parts.tend();

  const page = (await openMachine()).page();
  await signIn(page, parts.principal);
  await expect(page.getByRole('banner')).toContainText('Collège des Essais');
  await expect(page.getByRole('heading', { level: 1, name: 'Candidatures' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await search(page, 'Étrangère');
  await expect(rows(page)).toHaveCount(0);

  await openCandidacy(page, 'Deloffre');
  const bar = detail(page).getByRole('toolbar', { name: 'Que faire' });
  await expect(bar.getByRole('button', { name: /Transmettre/ })).toHaveAttribute('aria-disabled', 'true');
  await bar.getByRole('button', { name: /Transmettre/ }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Réservé à l’équipe du territoire');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await isAccessible(page, 'a principal reads a candidacy');

  await bar.getByRole('button', { name: /Compléter/ }).click();
  await panel(page).getByRole('textbox').fill('La semaine prévue lui convient.');
  await panel(page)
    .getByRole('button', { name: /^Répondre/ })
    .click();
  await expect(history(page).filter({ hasText: 'La semaine prévue lui convient.' })).toBeVisible();
  await isUpToDate(page);
  await parts.tend();
  const stored = await centre.read(asked.id);
  expect(stored['decisions']).toContainEqual(
    expect.objectContaining({
      kind: 'complete',
      by: parts.principal.name,
      text: 'La semaine prévue lui convient.',
    }),
  );

  await goTo(page, 'Offres');
  await expect(page.getByRole('button', { name: /Nouvelle offre/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Aujourd’hui/ })).toHaveCount(0);
  await parts.stop();
});

test('a teacher sees their class', async ({ centre, world, openMachine }) => {
  const parts = await ownParts(centre, uai, '3e A');
  await world.candidacy('Deloffre');
  await world.candidacy(await world.pupil('Autreclasse', { className: '3e B' }));
  await parts.tend();
  const page = (await openMachine()).page();
  await signIn(page, parts.teacher);
  await expect(page.getByRole('banner')).toContainText('3e A · Collège des Essais');
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'Deloffre')).toBeVisible();
  await parts.stop();
});

test('a partner sees figures, small ones hidden, and no name', async ({ centre, world, openMachine }) => {
  const parts = await ownParts(centre, uai, '3e A');
  await world.candidacy('Deloffre');
  await parts.tend();
  const page = (await openMachine()).page();
  await signIn(page, parts.partner);
  await expect(page.getByRole('heading', { level: 1, name: 'Chiffres de la campagne' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Par secteur' })).toBeVisible();
  await expect(page.getByText('< 5').first()).toBeVisible();
  await expect(page.getByText('Deloffre')).toHaveCount(0);
  await isAccessible(page, 'figures');
  // An address that leads to what is not theirs leads back.
  await page.evaluate(() => location.assign('#/candidacies'));
  await expect(page.getByRole('heading', { level: 1, name: 'Chiffres de la campagne' })).toBeVisible();
  await parts.stop();
});
