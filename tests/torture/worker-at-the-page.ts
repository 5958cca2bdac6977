import type { Page } from 'playwright-core';
import type { Credentials } from '#build/scripts/central/centre-client.ts';

/** The page as somebody uses it who will be cut off at any moment; each step rejects when the page goes away. */

export async function signIn(page: Page, { name, password }: Credentials): Promise<void> {
  await page.getByLabel('Identifiant').fill(name);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await isOpen(page);
}

/** The frame is there: one can work, whatever has arrived by then. */
export async function isOpen(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu principal' }).waitFor({ timeout: 60_000 });
}

export async function isUpToDate(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('status')
    .getByText(/^à jour$/)
    .waitFor({ timeout: 120_000 });
}

/** Shows the candidacies of a name; waits until they have arrived. */
export async function openAll(page: Page, typed: string): Promise<void> {
  await page.getByRole('link', { name: /^Candidatures/ }).click();
  const list = page.getByRole('grid', { name: 'Liste des candidatures' });
  await page.getByRole('searchbox', { name: 'Rechercher une candidature' }).fill(typed);
  await list.getByRole('row').nth(1).waitFor({ timeout: 60_000 });
}

/** A key may be lost on a page that is busy; whoever sees that nothing happens presses again. */
async function until(happened: () => Promise<unknown>, press: () => Promise<void>): Promise<boolean> {
  for (let tries = 1; tries <= 8; tries += 1) {
    await press();
    const isSeen = await happened().then(
      () => true,
      () => false,
    );
    if (isSeen) return true;
  }
  return false;
}

/** One act on all that the list shows; resolves once the page says that it is saved. `saving` is told before it is asked to. */
export async function noteOnAll(page: Page, text: string, saving: () => void): Promise<void> {
  const panel = page.getByRole('region', { name: 'Action en cours' });
  const note = panel.getByRole('textbox', { name: 'Note' });
  const isOpened = await until(
    () => note.waitFor({ timeout: 5_000 }),
    async () => {
      await page.getByRole('grid', { name: 'Liste des candidatures' }).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('m');
    },
  );
  if (isOpened) await note.fill(text);
  saving();
  // The panel closes when the act is durable, and not before; pressed twice it is one act still.
  const isSaved = await until(
    () => panel.waitFor({ state: 'detached', timeout: 5_000 }),
    async () => {
      if (!(await note.isVisible())) return;
      await note.focus();
      await page.keyboard.press('Control+Enter');
    },
  );
  if (isOpened && isSaved) return;
  throw new Error(`« ${text} » is never saved; the page says: ${await page.locator('body').innerText()}`);
}
