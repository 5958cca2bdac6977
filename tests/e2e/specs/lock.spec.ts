import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { isDone, row, search } from '../pages/candidacies.ts';
import { goTo, stateLine, toast } from '../pages/frame.ts';
import { fillSignIn } from '../pages/sign-in.ts';

const phrase = 'trois mots à moi';
const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Relais est verrouillé' });
const removed = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Vous n’avez plus accès à ce territoire' });
const unlock = async (page: Page, label: string, text: string) => {
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
};

async function choosePhrase(page: Page): Promise<void> {
  await goTo(page, 'Réglages');
  await page.getByRole('button', { name: 'Choisir une phrase secrète…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Nouvelle phrase' })).toBeFocused();
  await isAccessible(page, 'choosing a passphrase');
  await dialog.getByRole('textbox', { name: 'Nouvelle phrase' }).fill('court');
  await dialog.getByRole('textbox', { name: 'Encore une fois' }).fill('autre');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.getByText('Les deux saisies diffèrent.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Nouvelle phrase' }).fill(phrase);
  await dialog.getByRole('textbox', { name: 'Encore une fois' }).fill(phrase);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(toast(page, 'La phrase secrète est en place.')).toBeVisible();
  await expect(page.getByText('Une phrase secrète protège votre copie.')).toBeVisible();
}

test('locks by a key, takes everything off the page, and opens by the password', async ({
  machineOf,
  centre,
}) => {
  const machine = await machineOf('claire');
  const page = machine.page();
  await goTo(page, 'Candidatures');
  const name = (await page.getByRole('grid').getByRole('row').nth(1).innerText()).split('\n')[0] ?? '';
  expect(name.length).toBeGreaterThan(3);
  await page.keyboard.press('Control+Shift+L');
  await expect(locked(page)).toBeVisible();
  expect(await page.content()).not.toContain(name);
  await expect(page).toHaveTitle('Relais');
  await isAccessible(page, 'locked');

  await unlock(page, 'Mot de passe de votre compte', 'presque');
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas cela');
  await page.reload();
  await expect(locked(page)).toBeVisible();
  const second = await machine.secondWindow();
  await expect(locked(second)).toBeVisible();
  await second.close();
  await unlock(page, 'Mot de passe de votre compte', centre.people.claire.password);
  await expect(page.getByRole('heading', { level: 1, name: 'Candidatures' })).toBeVisible();
});

test('locks when nobody touches the machine, and no script can hold it open', async ({
  machineOf,
  centre,
}) => {
  const machine = await machineOf('claire');
  const page = machine.page();
  await page.clock.install();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.clock.fastForward('09:00');
  await page.mouse.move(200, 200);
  await page.clock.fastForward('09:00');
  await expect(stateLine(page)).toBeVisible();
  await page.evaluate(() => {
    window.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  });
  await page.clock.fastForward('01:05');
  await expect(locked(page)).toBeVisible();
  await page.evaluate(() => {
    for (const name of ['keydown', 'click', 'pointerdown'])
      document.body.dispatchEvent(new Event(name, { bubbles: true }));
  });
  await expect(locked(page)).toBeVisible();
  await page.clock.resume();
  await unlock(page, 'Mot de passe de votre compte', centre.people.claire.password);
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
});

test('a passphrase is asked for at each start, and nothing else opens the copy', async ({
  machineOf,
  centre,
}) => {
  const machine = await machineOf('claire');
  await choosePhrase(machine.page());
  // The program is the same; what it had in memory is what a lock drops.
  await machine.page().getByRole('button', { name: 'Verrouiller maintenant' }).click();
  const page = await machine.reopen();
  await expect(locked(page)).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await fillSignIn(page, centre.people.claire);
  await expect(locked(page)).toBeVisible();
  await unlock(page, 'Phrase secrète', phrase);
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
});

test('who forgot it is told what is lost, and starts again from the centre', async ({
  machineOf,
  centre,
}) => {
  const machine = await machineOf('claire');
  const page = machine.page();
  await choosePhrase(page);
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: 'Phrase oubliée…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('Rien n’attendait d’être envoyé au centre.')).toBeVisible();
  await isAccessible(page, 'forgotten passphrase');
  await dialog.getByRole('button', { name: 'Effacer et recommencer' }).click();
  await expect(page.getByLabel('Identifiant')).toBeVisible();
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual([]);
  await fillSignIn(page, centre.people.claire);
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
});

const ways = [
  { name: 'dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'at 200 % zoom', viewport: { width: 640, height: 400 }, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of ways) {
  test(`the machine's own screens can be used by everybody: ${name}`, async ({
    machineOf,
    world,
    centre,
  }, info) => {
    test.setTimeout(120_000);
    await world.candidacy('Lisible');
    const page = (await machineOf('anne', { viewport, colorScheme })).page();
    const look = async (where: string) => {
      await isAccessible(page, where);
      await page.screenshot({ path: info.outputPath(`${where}.png`) });
    };
    await goTo(page, 'Candidatures');
    await search(page, 'Lisible');
    await row(page, 'Lisible').click();
    await centre.plug.pull();
    await page.keyboard.press('p');
    await isDone(page, 'take');
    await goTo(page, 'Journal');
    await page.getByRole('grid', { name: 'Liste des actions' }).press('ArrowDown');
    await look('journal');
    await goTo(page, 'Réglages');
    const erase = page.getByRole('button', { name: /^Effacer Département/ });
    await erase.scrollIntoViewIfNeeded();
    await look('copies');
    await erase.click();
    await look('erasing');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Emporter' }).click();
    await look('taking-away');
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Garder' }).click();
    await page.keyboard.press('Control+Shift+L');
    await expect(locked(page)).toBeVisible();
    await look('locked');
    await page.keyboard.type(centre.people.anne.password);
    await centre.putOut('anne');
    await centre.plug.putBack();
    await page.keyboard.press('Enter');
    // The next try comes by itself, within a minute.
    await expect(removed(page)).toBeVisible({ timeout: 75_000 });
    await look('removed');
  });
}
