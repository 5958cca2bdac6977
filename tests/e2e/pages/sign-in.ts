import { expect, type Page } from '@playwright/test';
import type { Credentials } from '#build/scripts/central/centre-client.ts';
import { stateLine } from './frame.ts';

/** Fills the sign-in page and sends it; the centre's address is proposed there already, unless given. */
export async function fillSignIn(
  page: Page,
  { name, password }: Credentials,
  address?: string,
): Promise<void> {
  if (address !== undefined) await page.getByLabel('Adresse du centre').fill(address);
  await page.getByLabel('Identifiant').fill(name);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

/** Signs in and waits until the territory is on this machine. */
export async function signIn(page: Page, who: Credentials): Promise<void> {
  await fillSignIn(page, who);
  await expect(stateLine(page)).toHaveText('à jour', { timeout: 45_000 });
}
