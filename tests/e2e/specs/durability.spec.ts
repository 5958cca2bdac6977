import { expect, test } from '../fixtures/test.ts';
import {
  choose,
  hasStatus,
  history,
  isDone,
  list,
  openCandidacy,
  panel,
  rows,
  search,
} from '../pages/candidacies.ts';
import { exchangeNow, goTo, isUpToDate, stateLine } from '../pages/frame.ts';

test('reloading or closing right after an act loses nothing', async ({ world, machineOf, centre }) => {
  const reloaded = await world.candidacy('Rechargée');
  const closed = await world.candidacy('Fermée');
  const machine = await machineOf('claire');
  let page = machine.page();
  await openCandidacy(page, 'Rechargée');
  await choose(page, 'take');
  await isDone(page, 'take');
  await page.reload();
  await goTo(page, 'Candidatures');
  await hasStatus(page, 'Rechargée', 'in-review');

  await centre.plug.pull();
  await openCandidacy(page, 'Fermée');
  await choose(page, 'take');
  await isDone(page, 'take');
  page = await machine.reopen();
  await expect(stateLine(page)).toContainText('à envoyer');
  await goTo(page, 'Candidatures');
  await hasStatus(page, 'Fermée', 'in-review');
  await centre.plug.putBack();
  await exchangeNow(page);
  await isUpToDate(page);
  for (const { id } of [reloaded, closed]) {
    const { decisions } = (await centre.read(id)) as unknown as { decisions: { kind: string }[] };
    expect(decisions.map(({ kind }) => kind)).toEqual(['submit', 'take']);
  }
});

test('a second window says that Relais is open already, and takes over when the first is gone', async ({
  machineOf,
}, info) => {
  test.skip(info.project.name === 'electron', 'Electron keeps to one window: a second start shows the first');
  const machine = await machineOf('claire');
  const second = await machine.secondWindow();
  await expect(second.getByText('Relais est déjà ouvert')).toBeVisible();
  await machine.page().close();
  await second.getByRole('button', { name: 'Réessayer' }).click();
  await isUpToDate(second);
});

test('goes on where it was when the session ends, and sends once signed in again', async ({
  world,
  machineOf,
  centre,
}) => {
  const { id } = await world.candidacy('Session');
  const machine = await machineOf('claire');
  const page = machine.page();
  await centre.changePassword('claire', 'un mot de passe neuf');
  await openCandidacy(page, 'Session');
  await choose(page, 'take');
  await expect(page.getByText('Votre session est terminée')).toBeVisible();
  await expect(history(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Se reconnecter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Se reconnecter comme Claire Delattre' });
  await dialog.getByRole('textbox', { name: 'Mot de passe' }).fill('un mot de passe neuf');
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await expect(dialog).toBeHidden();
  await isUpToDate(page);
  expect(((await centre.read(id))['decisions'] as unknown[]).length).toBe(2);
});

test('a batch of many is there whole after the window is closed', async ({ world, machineOf }) => {
  for (let number = 1; number <= 12; number += 1) await world.candidacy(`Masse-${number}`);
  const machine = await machineOf('claire');
  let page = machine.page();
  await goTo(page, 'Candidatures');
  await search(page, 'masse-');
  await expect(rows(page)).toHaveCount(12);
  await list(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('p');
  await panel(page)
    .getByRole('button')
    .filter({ hasText: /^Prendre/ })
    .click();
  await isDone(page, 'take');
  page = await machine.reopen();
  await goTo(page, 'Candidatures');
  await search(page, 'masse-');
  await expect(rows(page).filter({ hasText: 'En examen' })).toHaveCount(12);
});
