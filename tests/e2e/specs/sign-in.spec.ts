import { startUpstream } from '#tests/support/upstream.ts';
import { expect, test } from '../fixtures/test.ts';
import { goTo, stateLine } from '../pages/frame.ts';
import { fillSignIn } from '../pages/sign-in.ts';

test('says which field is missing, before asking the centre', async ({ openMachine }) => {
  const page = (await openMachine()).page();
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByText('Indiquez votre identifiant.')).toBeVisible();
  await expect(page.getByText('Indiquez votre mot de passe.')).toBeVisible();
});

test('has a sentence of its own for each reason why one cannot sign in', async ({ openMachine, centre }) => {
  const page = (await openMachine()).page();
  const { claire } = centre.people;
  const alert = page.getByRole('alert');

  await fillSignIn(page, { name: claire.name, password: 'pas le bon' });
  await expect(alert).toContainText('Identifiant ou mot de passe incorrect');

  await fillSignIn(page, await centre.addStranger('sans-territoire'));
  await expect(alert).toContainText('Ce compte n’a pas accès à ce territoire');

  const another = await startUpstream();
  await fillSignIn(page, { name: 'inconnue', password: 'peu importe' }, another.url);
  await expect(alert).toContainText('Identifiant ou mot de passe incorrect');
  await another.stop();
  await fillSignIn(page, claire, another.url);
  await expect(alert).toContainText('Le centre ne répond pas');

  await fillSignIn(page, claire, 'http://centre.exemple.fr');
  await expect(alert).toContainText('Adresse non protégée');

  await centre.plug.pull();
  await fillSignIn(page, claire, centre.url);
  await expect(alert).toContainText('Le centre ne répond pas');
  await centre.plug.putBack();
  await fillSignIn(page, claire);
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
});

test('opens the demo by one press on an account', async ({ openMachine }) => {
  const page = (await openMachine({ embedded: true })).page();
  await expect(page.getByRole('button', { name: /Entrer comme Anne Lefebvre.*coordinateur/ })).toBeVisible();
  await expect(
    page.getByRole('button', { name: /Entrer comme Claire Delattre.*facilitateur/ }),
  ).toBeFocused();
  await page.getByRole('button', { name: /Entrer comme Mehdi Benali/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Mehdi Benali, / })).toBeVisible();
});

test('offers no account by a press where the centre is not the demo’s', async ({ openMachine }) => {
  const page = (await openMachine()).page();
  await expect(page.getByLabel('Identifiant')).toBeFocused();
  await expect(page.getByRole('button', { name: /Entrer comme/ })).toHaveCount(0);
});

test.describe('with more records than one answer holds', () => {
  test.use({ candidacies: 700 });

  test('says how far the first copy is, and lets one work meanwhile', async ({ openMachine, centre }) => {
    const machine = await openMachine();
    const page = machine.page();
    // The rest of the records waits until the spec has seen that the first ones can be worked on.
    let letGo: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let asked = 0;
    await machine.context.route(/_changes/, async (route) => {
      asked += 1;
      if (asked > 1) await seen;
      await route.continue();
    });
    await fillSignIn(page, centre.people.claire);
    const progress = page.getByRole('progressbar', { name: /Première copie du territoire/ });
    await expect(progress).toBeVisible();
    await expect(page.getByText(/1\s000 sur [12]\s\d\d\d/)).toBeVisible();
    await expect(page.getByText('Vous pouvez déjà travailler')).toBeVisible();
    await goTo(page, 'Offres');
    await expect(page.getByRole('grid', { name: 'Liste des offres' }).getByRole('row').nth(5)).toBeVisible();
    letGo();
    await expect(progress).toBeHidden();
    await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
  });
});

test('signs out, and keeps the copy for the same person', async ({ machineOf, centre }) => {
  const machine = await machineOf('claire');
  const page = machine.page();
  await page.getByRole('button', { name: /^Claire Delattre, / }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByLabel('Identifiant')).toBeVisible();
  await fillSignIn(page, centre.people.claire);
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
});

test('comes back signed in after the window was closed, also without the centre', async ({
  machineOf,
  centre,
}) => {
  const machine = await machineOf('claire');
  await centre.plug.pull();
  const page = await machine.reopen();
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
  await expect(stateLine(page)).toContainText('hors ligne depuis');
});
