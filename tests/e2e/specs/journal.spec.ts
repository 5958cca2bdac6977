import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.ts';
import { isAccessible } from '../pages/axe.ts';
import { choose, confirmPanel, isDone, openCandidacy } from '../pages/candidacies.ts';
import { goTo, isUpToDate, toast } from '../pages/frame.ts';

test('a coordinator searches who did what, and exports it without names as a recorded act', async ({
  world,
  machineOf,
}) => {
  test.setTimeout(120_000);
  await world.candidacy('Journalier');
  const hers = (await machineOf('claire')).page();
  await openCandidacy(hers, 'Journalier');
  await choose(hers, 'take');
  await isDone(hers, 'take');
  await choose(hers, 'forward');
  await confirmPanel(hers, 'forward');
  await isUpToDate(hers);
  await goTo(hers, 'Journal');
  await expect(hers.getByText('Vos actions.')).toBeVisible();
  await expect(hers.getByRole('button', { name: 'Exporter…' })).toHaveCount(0);

  const page = (await machineOf('anne')).page();
  await goTo(page, 'Journal');
  const list = page.getByRole('grid', { name: 'Liste des actions' });
  const rows = list.getByRole('rowgroup').last().getByRole('row');
  await page.getByRole('searchbox', { name: 'Rechercher dans le journal' }).fill('journalier claire');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('transmise à l’organisme');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: 'Action', exact: true });
  await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(detail.getByRole('row')).toHaveCount(2);
  await expect(detail.getByRole('row').last()).toContainText('En examen');
  await expect(detail.getByRole('row').last()).toContainText('Transmise');
  await isAccessible(page, 'journal');

  await page.getByRole('button', { name: 'Exporter…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 actions quittent cet ordinateur');
  await isAccessible(page, 'export of the journal');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Exporter' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text.startsWith('\ufeffdate;auteur;action;')).toBe(true);
  expect(text).toContain('Claire Delattre;');
  expect(text).not.toContain('Journalier');
  await expect(toast(page, 'Le journal est exporté.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Rechercher dans le journal' }).fill('export du journal');
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await expect(detail).toContainText('lines=2 · names=no · period=all · search=yes');
});
