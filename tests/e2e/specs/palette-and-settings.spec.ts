import { expect, test } from '../fixtures/test.ts';
import { isDone, openCandidacy, panel } from '../pages/candidacies.ts';
import { exchangeNow, focusIsSomewhere, goTo, stateLine } from '../pages/frame.ts';

test('does everything from the palette, and says why something cannot be done', async ({
  world,
  machineOf,
}) => {
  await world.candidacy('Palette');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Palette');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Rechercher ou agir' });
  const typed = palette.getByRole('combobox');
  await expect(typed).toBeFocused();
  await typed.fill('confirmer le stage');
  await expect(palette.getByRole('option', { name: /Confirmer/ }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(palette.getByRole('option', { name: /Confirmer/ }).first()).toContainText(
    'Impossible dans son état actuel',
  );
  await typed.fill('prendre');
  await page.keyboard.press('Enter');
  await isDone(page, 'take');
  await page.keyboard.press('Control+k');
  await typed.fill('reorienter');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Réorienter' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await focusIsSomewhere(page);
  await page.keyboard.press('Control+k');
  await typed.fill('offres');
  await page.getByRole('option', { name: 'Offres', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Offres' })).toBeVisible();
});

test('changes theme and language at once, and keeps them', async ({ machineOf }) => {
  const machine = await machineOf('claire');
  let page = machine.page();
  await goTo(page, 'Réglages');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('main').getByText('Sombre', { exact: true }).click();
  await expect.poll(ground).not.toBe(light);
  await page.getByRole('main').getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  page = await machine.reopen();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  expect(await ground()).not.toBe(light);
});

test('wipes the copy from this machine, but not what was never sent without being told twice', async ({
  world,
  machineOf,
  centre,
}) => {
  const { id } = await world.candidacy('Effacée');
  const machine = await machineOf('claire');
  const page = machine.page();
  await centre.plug.pull();
  await openCandidacy(page, 'Effacée');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('prendre');
  await page.keyboard.press('Enter');
  await isDone(page, 'take');
  await expect(stateLine(page)).toContainText('à envoyer');
  await goTo(page, 'Réglages');
  await page.getByRole('button', { name: /^Effacer Département/ }).click();
  const dialog = page.getByRole('alertdialog', { name: /^Effacer cet espace/ });
  await expect(dialog).toContainText('elle serait perdue pour toujours');
  await expect(dialog.getByRole('button', { name: 'Effacer', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog.getByRole('button', { name: 'Garder' }).click();
  await centre.plug.putBack();
  await exchangeNow(page);
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 30_000 });
  expect(((await centre.read(id))['decisions'] as unknown[]).length).toBe(2);

  await page.getByRole('button', { name: /^Effacer Département/ }).click();
  await dialog.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(page.getByLabel('Identifiant')).toBeVisible();
  expect(await page.evaluate(recordsLeft)).toEqual({});
});

/** In the page: how many records each local database still holds, where it holds any. */
async function recordsLeft(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of database.objectStoreNames) {
      const count = await new Promise<number>((resolve, reject) => {
        const asked = database.transaction(store).objectStore(store).count();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      if (count > 0) found[`${name} ${store}`] = count;
    }
    database.close();
  }
  return found;
}
