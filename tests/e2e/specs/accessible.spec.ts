import { expect, test } from '../fixtures/test.ts';
import { daysAgo } from '../fixtures/world.ts';
import { isAccessible } from '../pages/axe.ts';
import { choose, detail, doIt, list, panel, row, search } from '../pages/candidacies.ts';
import { goTo, stateLine } from '../pages/frame.ts';
import { fillSignIn } from '../pages/sign-in.ts';

const wide = { width: 1280, height: 800 };
/** What 1280×800 leaves at 200 % zoom. */
const zoomed = { width: 640, height: 400 };
const ways = [
  { name: '1280×800, light', viewport: wide, colorScheme: 'light' },
  { name: '1280×800, dark', viewport: wide, colorScheme: 'dark' },
  { name: 'at 200 % zoom', viewport: zoomed, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of ways) {
  test(`every screen can be used by everybody: ${name}`, async ({ openMachine, world, centre }) => {
    test.setTimeout(180_000);
    const student = await world.pupil('Lisible', { birthDate: '2013-12-30' as never });
    await world.candidacy(student, (one) => one.for(world.atGarage, world.weeks[1]).submittedAt(daysAgo(20)));
    await world.candidacy(student, (one) => one.for(world.atBakery).inReview());
    await centre.putRaw({ _id: 'candidacy:illisible', type: 'candidacy', schemaVersion: 1 });
    const page = (await openMachine({ viewport, colorScheme, embedded: true })).page();
    await expect(page.getByRole('button', { name: /Entrer comme Claire/ })).toBeVisible();
    await page.getByRole('button', { name: 'Se connecter à un autre centre' }).click();
    await fillSignIn(page, { name: 'personne', password: 'rien' }, centre.url);
    await expect(page.getByRole('alert')).toBeVisible();
    await isAccessible(page, 'sign-in, refused');
    await fillSignIn(page, centre.people.claire, centre.url);
    await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
    await isAccessible(page, 'today');

    await goTo(page, 'Candidatures');
    await search(page, 'lisible');
    await expect(row(page, 'Lisible')).toHaveCount(2);
    await isAccessible(page, 'candidacies');
    await row(page, 'Garage').click();
    await list(page).press('Enter');
    await expect(detail(page).getByRole('heading', { level: 2, name: /Lisible/ })).toBeVisible();
    await isAccessible(page, 'a candidacy');
    for (const kind of ['forward', 'redirect', 'note'] as const) {
      await choose(page, kind);
      await expect(doIt(page, kind)).toBeVisible();
      await isAccessible(page, kind);
      await panel(page).getByRole('button', { name: 'Fermer', exact: true }).click();
      await expect(panel(page)).toHaveCount(0);
      // Where one pane is shown at a time, closing leads back to the list.
      if (!(await detail(page).isVisible())) await list(page).press('Enter');
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await isAccessible(page, 'palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('combobox', { name: 'Élève' })).toBeFocused();
    await isAccessible(page, 'new candidacy');
    await page.keyboard.press('Escape');

    await goTo(page, 'Offres');
    await page.getByRole('searchbox', { name: 'Rechercher une offre' }).fill('mecanique essais');
    const offers = page.getByRole('grid', { name: 'Liste des offres' });
    await expect(offers.getByRole('row')).toHaveCount(2);
    await isAccessible(page, 'offers');
    await offers.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { level: 2, name: 'Mécanique au garage des Essais' }),
    ).toBeVisible();
    await isAccessible(page, 'an offer');
    await goTo(page, 'Envois et désaccords');
    await expect(page.getByText('Arrivé incomplet').first()).toBeVisible();
    await isAccessible(page, 'to check');
    await goTo(page, 'Réglages');
    await isAccessible(page, 'settings');
    await centre.plug.pull();
    await expect(stateLine(page)).toContainText('hors ligne');
    await isAccessible(page, 'offline');
  });
}
