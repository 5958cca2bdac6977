import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type KeptMachine, startKeptMachine } from '../fixtures/kept-machine.ts';
import { expect, test } from '../fixtures/test.ts';
import { choose, hasStatus, isDone, openCandidacy } from '../pages/candidacies.ts';
import { exchangeNow, goTo, isUpToDate, stateLine } from '../pages/frame.ts';
import { signIn } from '../pages/sign-in.ts';

test.use({ actionTimeout: 20_000, candidacies: 60 });
test.beforeEach(({ browserName: _ }, info) => {
  test.skip(info.project.name === 'electron', 'the browser’s folder is looked into in the web shell');
});

/** In the page: flips one bit in the first rows of the databases named so; answers how many it found. */
async function flip({ collection, most }: { collection: string; most: number }): Promise<number> {
  const answer = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
    new Promise((settle, fail) => {
      asked.onsuccess = () => settle(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  let count = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.endsWith(`--${collection}`)) continue;
    const database = await answer(indexedDB.open(name));
    const docs = database.transaction('docs', 'readwrite').objectStore('docs');
    const rows = (await answer(docs.getAll())) as { sealed: Uint8Array }[];
    for (const row of rows.slice(0, most)) {
      row.sealed[row.sealed.length - 1] = (row.sealed.at(-1) ?? 0) ^ 1;
      await answer(docs.put(row));
      count += 1;
    }
    database.close();
  }
  return count;
}

async function spoil({ besides, open }: KeptMachine, work: (page: Page) => Promise<void>): Promise<void> {
  const { context, page } = await open();
  await page.goto(besides);
  await work(page);
  await context.close();
}

/** Where what was set aside is listed, whatever its link is called. */
async function toCheck(page: Page): Promise<void> {
  await expect(stateLine(page)).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/to-check';
  });
}

test('one damaged row is told, costs nothing else, and comes again from the centre', async ({
  world,
  centre,
}) => {
  await world.candidacy('Quatrefages');
  const machine = await startKeptMachine(centre);
  try {
    const first = await machine.open();
    await signIn(first.page, centre.people.claire);
    await first.context.close();
    await spoil(machine, async (page) => {
      expect(await page.evaluate(flip, { collection: 'candidacies', most: 1 })).toBe(1);
    });
    await centre.plug.pull();
    const offline = await machine.open();
    await toCheck(offline.page);
    await expect(offline.page.getByText('Abîmé sur cet ordinateur').first()).toBeVisible();
    await centre.plug.putBack();
    await exchangeNow(offline.page);
    await isUpToDate(offline.page);
    await expect(offline.page.getByText('Abîmé sur cet ordinateur')).toHaveCount(0);
    await goTo(offline.page, 'Candidatures');
    await hasStatus(offline.page, 'Quatrefages', 'submitted');
    await offline.context.close();
  } finally {
    await machine.stop();
  }
});

test('an unsent act whose row and journal are damaged is told, never silently lost', async ({
  world,
  centre,
}) => {
  await world.candidacy('Quatrefages');
  const machine = await startKeptMachine(centre);
  try {
    const first = await machine.open();
    await signIn(first.page, centre.people.claire);
    await centre.plug.pull();
    await openCandidacy(first.page, 'Quatrefages');
    await choose(first.page, 'take');
    await isDone(first.page, 'take');
    await first.context.close();
    await spoil(machine, async (page) => {
      for (const collection of ['journal', 'candidacies', 'acts'])
        expect(await page.evaluate(flip, { collection, most: 1 })).toBe(1);
    });
    const again = await machine.open();
    await toCheck(again.page);
    await expect(
      again.page.getByText(/contenait une saisie qui n’était pas encore partie/).first(),
    ).toBeVisible();
    await expect(again.page.getByText(/La dernière action enregistrée ici n’est plus lisible/)).toBeVisible();
    await again.context.close();
  } finally {
    await machine.stop();
  }
});

test('a key that is gone is said so; the copy goes only when told to, and comes again', async ({
  world,
  centre,
}) => {
  await world.candidacy('Quatrefages');
  const machine = await startKeptMachine(centre);
  try {
    const first = await machine.open();
    await signIn(first.page, centre.people.claire);
    const names = () => first.page.evaluate(async () => (await indexedDB.databases()).length);
    const before = await names();
    await first.context.close();
    const vault = path.join(machine.folder, 'profile', 'vault');
    for (const file of await readdir(vault)) if (file.endsWith('.json')) await rm(path.join(vault, file));
    const again = await machine.open();
    await expect(again.page.getByText('La clé des données de cet ordinateur manque')).toBeVisible();
    expect(await again.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(before);
    await again.page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(again.page.getByText('Ces données ont été chiffrées avec une autre clé')).toBeVisible();
    await again.page.getByRole('button', { name: 'Effacer cette copie…' }).click();
    await again.page.getByRole('alertdialog').getByRole('button', { name: 'Effacer', exact: true }).click();
    await expect(stateLine(again.page)).toHaveText('à jour', { timeout: 45_000 });
    await openCandidacy(again.page, 'Quatrefages');
    await again.context.close();
  } finally {
    await machine.stop();
  }
});
