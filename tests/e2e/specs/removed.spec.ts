import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { choose, confirmPanel, history, isDone, openCandidacy } from '../pages/candidacies.ts';
import { exchangeNow, goTo, isUpToDate, stateLine, toast } from '../pages/frame.ts';
import { fillSignIn } from '../pages/sign-in.ts';

const phrase = 'trois mots à moi';
const removed = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Vous n’avez plus accès à ce territoire' });
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test('who is put out of the territory takes the unsent acts away, and a colleague takes them up', async ({
  world,
  machineOf,
  centre,
}) => {
  test.setTimeout(120_000);
  const { id } = await world.candidacy('Emportée');
  const machine = await machineOf('claire');
  let page = machine.page();
  await openCandidacy(page, 'Emportée');
  await centre.plug.pull();
  await choose(page, 'take');
  await isDone(page, 'take');
  await choose(page, 'forward');
  await confirmPanel(page, 'forward');
  await centre.putOut('claire');
  await centre.plug.putBack();
  await exchangeNow(page);
  await expect(removed(page)).toBeVisible();
  await expect(page.getByText('2 actions faites ici ne sont pas arrivées au centre')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Ce que le centre n’a pas' })).toContainText('Emportée');
  await isAccessible(page, 'removed');

  // Also after the window was closed, and after signing out: nothing is lost by waiting.
  page = await machine.reopen();
  await expect(removed(page)).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await fillSignIn(page, centre.people.claire);
  await expect(removed(page)).toBeVisible();

  const wipe = page.getByRole('button', { name: 'Effacer la copie de cet ordinateur' });
  await expect(wipe).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Les emporter dans un fichier chiffré…' }).click();
  const dialog = page.getByRole('dialog');
  await isAccessible(page, 'taking away');
  await dialog.getByRole('textbox', { name: 'Phrase du fichier' }).fill(phrase);
  await dialog.getByRole('textbox', { name: 'Encore une fois' }).fill(phrase);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  const path = await (await download).path();
  expect((await readFile(path)).toString('latin1')).not.toContain('Emport');
  await expect(page.getByText('Remettez-le à votre coordination')).toBeVisible();
  await wipe.click();
  await expect(page.getByLabel('Identifiant')).toBeVisible();
  expect(await databases(page)).toEqual([]);
  await fillSignIn(page, centre.people.claire);
  await expect(page.getByRole('alert')).toContainText('Ce compte n’a pas accès à ce territoire');

  const other = (await machineOf('anne')).page();
  await goTo(other, 'Réglages');
  await other.getByRole('button', { name: 'Lire un export…' }).click();
  const reading = other.getByRole('dialog');
  const chooser = other.waitForEvent('filechooser');
  await reading.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await (await chooser).setFiles(path);
  await reading.getByRole('textbox', { name: 'Phrase du fichier' }).fill('une autre phrase');
  await reading.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(reading.getByRole('alert')).toContainText('Cette phrase n’ouvre pas ce fichier');
  await isAccessible(other, 'reading an export, refused');
  await reading.getByRole('textbox', { name: 'Phrase du fichier' }).fill(phrase);
  await reading.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(reading.getByText(/Emporté par Claire Delattre/)).toBeVisible();
  await expect(reading.getByRole('row')).toHaveCount(3);
  await isAccessible(other, 'an export');
  await reading.getByRole('button', { name: 'Reprendre 2 décisions' }).click();
  await expect(toast(other, '1 candidature a repris ce qui était possible.')).toBeVisible();
  await expect(reading.getByText('déjà faite')).toHaveCount(2);
  await reading.getByRole('button', { name: 'Fermer' }).click();
  await isUpToDate(other);
  const { decisions } = (await centre.read(id)) as unknown as { decisions: { kind: string; by: string }[] };
  expect(decisions.map(({ kind }) => kind)).toEqual(['submit', 'take', 'note', 'forward', 'note']);
  expect(decisions.at(-1)?.by).toBe(centre.people.anne.name);
  await openCandidacy(other, 'Emportée');
  await expect(history(other).filter({ hasText: 'Repris d’un export de Claire Delattre' })).toHaveCount(2);
});

test('a closed campaign is told; who does not need what waits says so, and the copy goes', async ({
  world,
  machineOf,
  centre,
}) => {
  await world.candidacy('Close');
  const machine = await machineOf('claire');
  const page = machine.page();
  await openCandidacy(page, 'Close');
  await centre.plug.pull();
  await choose(page, 'take');
  await isDone(page, 'take');
  // A closed centre takes nothing any more; here that is all that is left of its closing.
  await machine.context.route(/_bulk_docs/, (route) => route.abort());
  await centre.putRaw({
    ...(await centre.read('scope:identity')),
    closedAt: new Date().toISOString(),
  });
  await centre.plug.putBack();
  await exchangeNow(page);
  await expect(page.getByRole('heading', { level: 1, name: 'La campagne est close' })).toBeVisible();
  await page.getByRole('checkbox', { name: /Je n’en ai pas besoin/ }).press('Space');
  await page.getByRole('button', { name: 'Effacer la copie de cet ordinateur' }).press('Enter');
  await expect(page.getByLabel('Identifiant')).toBeVisible();
  expect(await databases(page)).toEqual([]);
});

test('on a shared laptop each has their own copy and queue, and sees nothing of the other', async ({
  world,
  machineOf,
  centre,
}) => {
  test.setTimeout(120_000);
  const { id } = await world.candidacy('Partagée');
  const machine = await machineOf('claire');
  let page = machine.page();
  const leave = async (who: RegExp) => {
    await page.getByRole('button', { name: who }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByLabel('Identifiant')).toBeVisible();
  };
  await openCandidacy(page, 'Partagée');
  await centre.plug.pull();
  await choose(page, 'take');
  await isDone(page, 'take');
  await expect(stateLine(page)).toContainText('1 à envoyer');
  await leave(/^Claire Delattre, /);
  expect(await page.content()).not.toContain('Partagée');
  await centre.plug.putBack();

  await fillSignIn(page, centre.people.mehdi);
  await isUpToDate(page);
  await openCandidacy(page, 'Partagée');
  await expect(history(page)).toHaveCount(1);
  await expect(toast(page, 'Prise en charge.')).toHaveCount(0);
  await goTo(page, 'Réglages');
  await expect(page.getByRole('button', { name: /^Effacer Département/ })).toHaveCount(1);
  expect(((await centre.read(id))['decisions'] as unknown[]).length).toBe(1);
  await leave(/^Mehdi Benali, /);

  // Her password was changed meanwhile; the queue waited for her, also over a closed window.
  await centre.changePassword('claire', 'un mot de passe neuf');
  page = await machine.reopen();
  await fillSignIn(page, { ...centre.people.claire, password: 'un mot de passe neuf' });
  await isUpToDate(page);
  expect(((await centre.read(id))['decisions'] as unknown[]).length).toBe(2);
});
