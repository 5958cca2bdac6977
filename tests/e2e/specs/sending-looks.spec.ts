import { contestClass, putCrossing } from '../fixtures/disputes.ts';
import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { isSettled, matters, openSection } from '../pages/sending.ts';
import { signIn } from '../pages/sign-in.ts';

const ways = [
  { name: 'light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'at 200 % zoom', viewport: { width: 640, height: 400 }, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of ways) {
  test(`every section can be used by everybody: ${name}`, async ({ world, openMachine, centre }, info) => {
    test.setTimeout(180_000);
    await contestClass(centre, await world.pupil('Deux-Classes'));
    const twice = await world.pupil('Deux-Fois');
    for (const pupil of [twice, await world.pupil('Autre')]) {
      await world.candidacy(pupil, (one) => one.for(world.atBakery, world.weeks[0]).placed());
    }
    await world.candidacy(twice, (one) => one.for(world.atGarage, world.weeks[1]).placed());
    await putCrossing(centre, await world.candidacy('Croisée', (one) => one.inReview()));
    await centre.putRaw({ _id: 'organisation:illisible', type: 'organisation', schemaVersion: 1 });
    const page = (await openMachine({ viewport, colorScheme })).page();
    await signIn(page, centre.people.claire);
    for (const section of ['waiting', 'values', 'decisions', 'seats', 'refused', 'aside'] as const) {
      await openSection(page, section);
      if (section === 'aside') await page.getByRole('button', { name: 'Voir le contenu' }).click();
      if (section === 'waiting' || section === 'refused') await isSettled(page, section);
      else await expect(matters(page, section).first()).toBeVisible();
      await isAccessible(page, `${section}, ${name}`);
      await page.screenshot({ path: info.outputPath(`${section}-${colorScheme}-${viewport.width}.png`) });
    }
  });
}
