import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import {
  choose,
  confirmPanel,
  detail,
  hasStatus,
  history,
  isDone,
  openCandidacy,
  panel,
  row,
  search,
} from '../pages/candidacies.ts';
import { exchangeNow, goTo, isUpToDate, stateLine } from '../pages/frame.ts';
import { words } from '../pages/words.ts';

/** What lies at the centre of one candidacy: kinds of its decisions in the order they were made, with their authors. */
type Stored = { readonly decisions: readonly { readonly kind: string; readonly by: string }[] };

test('a day of two facilitators, with the centre switched off in between', async ({
  world,
  machineOf,
  centre,
}) => {
  test.setTimeout(180_000);
  const forwarded = await world.candidacy('Journée-Une');
  const redirected = await world.candidacy('Journée-Deux', (one) => one.inReview().declined());
  const held = await world.candidacy('Journée-Trois', (one) => one.inReview().held());
  const shared = await world.candidacy('Journée-Quatre');
  const claire = (await machineOf('claire')).page();
  const mehdi = (await machineOf('mehdi')).page();

  await test.step('what Claire does is on Mehdi’s screen without his doing anything', async () => {
    await openCandidacy(mehdi, 'Journée-Quatre');
    await openCandidacy(claire, 'Journée-Quatre');
    await choose(claire, 'take');
    await isDone(claire, 'take');
    await expect(row(mehdi, 'Journée-Quatre')).toContainText(words.status('in-review'));
    await expect(detail(mehdi)).toContainText('Suivie par Claire Delattre');
  });

  await test.step('the centre goes away; nothing stands in the way', async () => {
    await isUpToDate(claire);
    await isUpToDate(mehdi);
    await centre.plug.pull();
    for (const page of [claire, mehdi]) {
      await expect(stateLine(page)).toHaveText(/^hors ligne depuis \d\d:\d\d$/);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('alertdialog')).toHaveCount(0);
    }
  });

  await test.step('Claire forwards and redirects without it', async () => {
    await openCandidacy(claire, 'Journée-Une');
    await choose(claire, 'forward');
    await confirmPanel(claire, 'forward');
    await hasStatus(claire, 'Journée-Une', 'forwarded');

    await openCandidacy(claire, 'Journée-Deux');
    await choose(claire, 'redirect');
    await panel(claire).locator('label').filter({ hasText: 'Pain à la boulangerie des Essais' }).click();
    await confirmPanel(claire, 'redirect');
    await expect(stateLine(claire)).toHaveText(/^hors ligne depuis \d\d:\d\d · \d+ à envoyer$/);
  });

  await test.step('Mehdi confirms and adds a note without it', async () => {
    await openCandidacy(mehdi, 'Journée-Trois');
    await choose(mehdi, 'confirm');
    await isDone(mehdi, 'confirm');
    await hasStatus(mehdi, 'Journée-Trois', 'placed');
    await addNote(mehdi, 'Journée-Quatre', 'La famille est prévenue.');
    await expect(stateLine(mehdi)).toContainText('à envoyer');
  });

  await test.step('both decide on one candidacy without knowing of each other', async () => {
    await addNote(claire, 'Journée-Quatre', 'Le garage rappelle demain.');
  });

  await test.step('reloading the page without the centre loses none of it', async () => {
    await claire.reload();
    await expect(stateLine(claire)).toHaveText(/^hors ligne depuis \d\d:\d\d · \d+ à envoyer$/);
    await goTo(claire, 'Candidatures');
    await hasStatus(claire, 'Journée-Une', 'forwarded');
  });

  await test.step('the centre is back: everything is sent, and each has what the other did', async () => {
    await centre.plug.putBack();
    for (const page of [claire, mehdi]) {
      await exchangeNow(page);
      await isUpToDate(page);
    }
    await hasStatus(mehdi, 'Journée-Une', 'forwarded');
    await search(mehdi, 'Journée-Deux');
    await expect(row(mehdi, 'Journée-Deux')).toContainText('Boulangerie des Essais');
    await hasStatus(claire, 'Journée-Trois', 'placed');
    for (const page of [claire, mehdi]) {
      await openCandidacy(page, 'Journée-Quatre');
      await expect(history(page).filter({ hasText: 'La famille est prévenue.' })).toHaveCount(1);
      await expect(history(page).filter({ hasText: 'Le garage rappelle demain.' })).toHaveCount(1);
    }
  });

  await test.step('the centre holds every act, each under its author’s name', async () => {
    const read = async (id: string) => {
      const { decisions } = (await centre.read(id)) as unknown as Stored;
      return decisions.map(({ kind, by }) => `${kind} ${by.split('.')[0]}`);
    };
    expect(await read(forwarded.id)).toEqual(['submit claire', 'forward claire']);
    expect((await read(redirected.id)).at(-1)).toBe('redirect claire');
    expect((await read(held.id)).at(-1)).toBe('confirm mehdi');
    expect((await read(shared.id)).toSorted()).toEqual(
      ['submit claire', 'take claire', 'note claire', 'note mehdi'].toSorted(),
    );
    const placement = `placement:${held.id.slice(10)}:${world.atGarage.id.slice(6)}:${world.weeks[0]}`;
    expect((await centre.read(placement))['type']).toBe('placement');
  });
});

async function addNote(page: Page, pupil: string, text: string): Promise<void> {
  await openCandidacy(page, pupil);
  await choose(page, 'note');
  await panel(page).getByRole('textbox', { name: 'Note' }).fill(text);
  await confirmPanel(page, 'note');
}
