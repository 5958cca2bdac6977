import type { Page } from '@playwright/test';
import { outputOf } from '#build/scripts/bundle.ts';
import { weekParts } from '#shared/domain/week/iso-week.ts';
import { findWords } from '#tests/support/at-rest/find-words.ts';
import { wordsOf } from '#tests/support/at-rest/words-of.ts';
import type { CampaignCentre } from '../fixtures/campaign-centre.ts';
import { startKeptMachine } from '../fixtures/kept-machine.ts';
import { expect, test } from '../fixtures/test.ts';
import type { World } from '../fixtures/world.ts';
import { choose, confirmPanel, detail, isDone, openCandidacy, panel, search } from '../pages/candidacies.ts';
import { goTo, isUpToDate, stateLine, toast } from '../pages/frame.ts';
import { signIn } from '../pages/sign-in.ts';

/** What a person types here, besides what the campaign holds. */
const typed = {
  searched: 'Introuvable-Dupraz',
  note: 'Sa tante Honorine rappellera',
  draft: 'Brouillon pour Barnabé Quillet',
  behalf: 'Mme Petitgrandjean, professeure',
  motivation: 'Passionnée par les levains naturels',
} as const;

async function wordsAtCentre({ url, scope, people }: CampaignCentre): Promise<string[]> {
  const { name, password } = people.claire;
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const answer = await fetch(`${url}/relais-${scope}/_all_docs?include_docs=true`, {
    headers: { authorization },
  });
  const { rows } = (await answer.json()) as { rows: { doc: Parameters<typeof wordsOf>[0] }[] };
  return rows.flatMap(({ doc }) => wordsOf(doc));
}

/** A whole session: first copy, search, acts, a text to forward, a draft, a candidacy on paper. */
async function work(page: Page, world: World): Promise<void> {
  const region = detail(page);
  await goTo(page, 'Candidatures');
  await search(page, typed.searched);
  await openCandidacy(page, 'Quatrefages');
  await choose(page, 'take');
  await isDone(page, 'take');
  await choose(page, 'note');
  await panel(page).getByRole('textbox', { name: 'Note' }).fill(typed.note);
  await confirmPanel(page, 'note');
  await openCandidacy(page, 'Bellerophon');
  await choose(page, 'forward');
  await expect(panel(page)).toContainText('Bonjour');
  await panel(page).getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('button', { name: /^Nouvelle candidature/ }).click();
  const pick = async (label: string, words: string, option: RegExp): Promise<void> => {
    await region.getByRole('combobox', { name: label }).fill(words);
    await page.getByRole('option', { name: option }).first().click();
  };
  const pickFrom = async (label: string, option: RegExp): Promise<void> => {
    await region.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  await pick('Élève', 'zéphyrine', /Zéphyrine/);
  await pick('Offre', 'pain boulangerie', /Pain à la boulangerie/);
  await pickFrom('Semaine', new RegExp(`sem\\.\\s${weekParts(world.weeks[1]).number}\\b`));
  await region.getByRole('textbox', { name: /^Motivation/ }).fill(typed.motivation);
  await pickFrom('Reçue par', /Établissement/);
  await region.getByRole('textbox', { name: /^Au nom de/ }).fill(typed.behalf);
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, 'Candidature enregistrée.')).toBeVisible();
  await page.getByRole('button', { name: /^Nouvelle candidature/ }).click();
  await region.getByRole('textbox', { name: /^Motivation/ }).fill(typed.draft);
  await isUpToDate(page);
}

/** In the page: leaves a text in the clear wherever a page can leave one. */
async function plant(secret: string): Promise<void> {
  localStorage.setItem('planted', `local ${secret}`);
  sessionStorage.setItem('planted', `session ${secret}`);
  const database = await new Promise<IDBDatabase>((settle, fail) => {
    const asked = indexedDB.open('planted', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows');
    asked.onsuccess = () => settle(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  const rows = transaction.objectStore('rows');
  rows.put({ name: `small ${secret}` }, 'small');
  rows.put({ text: `abcdefgh${'ijklmnop'.repeat(3_000)} packed ${secret}` }, 'packed');
  rows.put({ text: `${'ijklmnop'.repeat(20_000)} large ${secret}` }, 'large');
  await new Promise<void>((settle) => {
    transaction.oncomplete = () => settle();
  });
  database.close();
}

test.use({ actionTimeout: 20_000 });

test('nothing of a person can be read in the folders that a session leaves', async ({
  world,
  centre,
}, info) => {
  test.skip(info.project.name === 'electron', 'the browser’s folder is looked into in the web shell');
  test.setTimeout(180_000);
  const zephyrine = await world.pupil('Vandenbroucque', { firstName: 'Zéphyrine' });
  await world.candidacy(await world.pupil('Quatrefages', { firstName: 'Aliénor' }));
  await world.candidacy(await world.pupil('Bellerophon', { firstName: 'Timothée' }));
  const { folder, open, stop } = await startKeptMachine(centre);
  try {
    const first = await open();
    await signIn(first.page, centre.people.claire);
    await work(first.page, world);
    expect(first.page.url()).not.toContain(encodeURIComponent(zephyrine.lastName));
    await first.context.close();
    // Opened again, the browser packs what it had written into compressed tables.
    const second = await open();
    await expect(stateLine(second.page)).toBeVisible();
    await isUpToDate(second.page);
    await openCandidacy(second.page, 'Quatrefages');
    await second.context.close();

    const all = new Set([...(await wordsAtCentre(centre)), ...Object.values(typed)]);
    expect(all.size).toBeGreaterThan(500);
    // A name that the program itself brings, of a town or a school, says nothing of anybody.
    const brought = new Set((await findWords(outputOf('renderer'), all)).map(({ word }) => word));
    const words = [...all].filter((word) => !brought.has(word));
    expect(brought.size).toBeLessThan(all.size / 10);
    expect(await findWords(folder, words)).toEqual([]);

    const third = await open();
    await third.page.evaluate(plant, zephyrine.lastName);
    await third.context.close();
    const fourth = await open();
    await fourth.page.evaluate(() => indexedDB.databases());
    await fourth.context.close();
    const secrets = ['local', 'small', 'packed', 'large'].map((where) => `${where} ${zephyrine.lastName}`);
    const found = await findWords(folder, secrets);
    expect([...new Set(found.map(({ word }) => word))].sort()).toEqual([...secrets].sort());
  } finally {
    await stop();
  }
});
