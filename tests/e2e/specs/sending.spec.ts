import { editFields } from '#shared/domain/join/edit.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { firstMorning, nextUlid, writeStampOf } from '#tests/support/builders/stamps.ts';
import { contestClass } from '../fixtures/disputes.ts';
import { expect, test } from '../fixtures/test.ts';
import { choose, confirmPanel, detail, openCandidacy, panel } from '../pages/candidacies.ts';
import { exchangeNow, focusIsSomewhere, goTo, isUpToDate, stateLine, toast } from '../pages/frame.ts';
import { hasCount, isSettled, matters, openSection } from '../pages/sending.ts';

test('what waits to be sent is told in words, grouped by act, and goes by itself', async ({
  world,
  machineOf,
  centre,
}) => {
  await world.candidacy('Attente');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Attente');
  await centre.plug.pull();
  await choose(page, 'forward');
  await panel(page).getByRole('textbox', { name: 'À qui' }).fill('Atelier du garage');
  await confirmPanel(page, 'forward');
  await expect(stateLine(page)).toContainText('1 à envoyer');
  await page
    .getByRole('banner')
    .getByRole('link', { name: /à envoyer/ })
    .click();
  const waiting = matters(page, 'waiting');
  await expect(waiting).toHaveCount(1);
  await expect(waiting).toContainText('Transmettre la candidature de Attente Lina à Atelier du garage');
  await expect(waiting).toContainText('depuis');
  await waiting.getByRole('button', { name: /Ouvrir la candidature de Attente/ }).click();
  await expect(detail(page).getByRole('heading', { level: 2, name: /Attente/ })).toBeVisible();
  await openSection(page, 'waiting');
  await centre.plug.putBack();
  await exchangeNow(page);
  await isUpToDate(page);
  await isSettled(page, 'waiting');
});

test('two values of one field: both are shown to everybody, one is chosen by the keyboard, and that can be undone', async ({
  world,
  machineOf,
  centre,
}) => {
  const student = await world.pupil('Deux-Classes');
  await contestClass(centre, student);
  const claire = (await machineOf('claire')).page();
  const mehdi = (await machineOf('mehdi')).page();
  await claire
    .getByRole('main')
    .getByRole('button', { name: /Valeurs en conflit/ })
    .click();
  await openSection(mehdi, 'values');
  for (const page of [claire, mehdi]) {
    const matter = matters(page, 'values').first();
    await expect(matter).toContainText('Deux-Classes');
    await expect(matter).toContainText('Anne');
    await expect(matter).toContainText('Mehdi');
    await hasCount(page, 'values', 1);
  }
  await claire.getByRole('button', { name: 'Prendre « 3e Bleue »' }).focus();
  await claire.keyboard.press('Enter');
  await expect(toast(claire, 'Tranché pour toute l’équipe.')).toBeVisible();
  await focusIsSomewhere(claire);
  for (const page of [claire, mehdi]) await isSettled(page, 'values');
  await isUpToDate(claire);
  expect(await centre.read(student.id)).toMatchObject({ className: '3e Bleue' });

  await claire.keyboard.press('Control+z');
  for (const page of [claire, mehdi]) await expect(matters(page, 'values')).toHaveCount(1);
  await mehdi.getByRole('button', { name: 'Garder « 3e Verte »' }).click();
  for (const page of [claire, mehdi]) await isSettled(page, 'values');
});

test('decisions that crossed are shown on both computers, and accepted for both', async ({
  world,
  machineOf,
  centre,
}) => {
  await world.candidacy('Croisée');
  const claire = (await machineOf('claire')).page();
  const mehdi = (await machineOf('mehdi')).page();
  for (const page of [claire, mehdi]) await openCandidacy(page, 'Croisée');
  await centre.plug.pull();
  await choose(claire, 'withdraw');
  await confirmPanel(claire, 'withdraw');
  await choose(mehdi, 'forward');
  await confirmPanel(mehdi, 'forward');
  await centre.plug.putBack();
  for (const page of [claire, mehdi]) await exchangeNow(page);
  for (const page of [claire, mehdi]) {
    await openSection(page, 'decisions');
    const matter = matters(page, 'decisions').filter({ hasText: 'Croisée' });
    await expect(matter).toContainText('En vigueur');
    await expect(matter).toContainText('Retirée');
    await expect(matter).toContainText('Transmise');
    await expect(matter).toContainText('Claire');
    await expect(matter).toContainText('Mehdi');
  }
  // What is allowed now opens in its own panel.
  const crossed = (page: typeof claire) => matters(page, 'decisions').filter({ hasText: 'Croisée' });
  await expect(crossed(claire).getByRole('button', { name: 'Annuler ma décision' })).toBeVisible();
  await crossed(mehdi).getByRole('button', { name: 'Rouvrir' }).click();
  await expect(panel(mehdi).getByRole('heading', { name: 'Rouvrir' })).toBeVisible();
  await openSection(mehdi, 'decisions');
  await crossed(mehdi).getByRole('button', { name: 'C’est bien ainsi' }).click();
  await expect(toast(mehdi, /ne sera plus signalé/)).toBeVisible();
  for (const page of [claire, mehdi]) await expect(crossed(page)).toHaveCount(0);
});

test('a seat given twice: both pupils, until when, other offers, and a redirection from there', async ({
  world,
  machineOf,
  centre,
}) => {
  const at = { ...world.atBakery, title: 'Une seule place' };
  await world.candidacy('Premier', (one) => one.for(at, world.weeks[0]).forwarded());
  await world.candidacy('Second', (one) => one.for(at, world.weeks[0]).forwarded());
  const claire = (await machineOf('claire')).page();
  const mehdi = (await machineOf('mehdi')).page();
  await openCandidacy(claire, 'Premier');
  await openCandidacy(mehdi, 'Second');
  await centre.plug.pull();
  for (const page of [claire, mehdi]) {
    await choose(page, 'host-accept');
    await confirmPanel(page, 'host-accept');
  }
  await centre.plug.putBack();
  for (const page of [claire, mehdi]) await exchangeNow(page);
  const mine = (page: typeof claire) =>
    matters(page, 'seats').filter({ hasText: 'Pain à la boulangerie des Essais' });
  for (const page of [claire, mehdi]) {
    await openSection(page, 'seats');
    await expect(mine(page)).toContainText('Premier');
    await expect(mine(page)).toContainText('Second');
    await expect(mine(page)).toContainText('une place de trop (2 pour 1)');
    await expect(mine(page)).toContainText('place gardée jusqu’au');
  }
  const other = mine(claire)
    .getByRole('button', { name: /Réorienter Second/ })
    .first();
  await other.focus();
  await claire.keyboard.press('Enter');
  await expect(toast(claire, /Réorientée vers/)).toBeVisible();
  await focusIsSomewhere(claire);
  for (const page of [claire, mehdi]) await expect(mine(page)).toHaveCount(0);
});

test('what the centre’s guard refuses is told why, corrected and sent again, or given up for all to see', async ({
  world,
  machineOf,
  centre,
}) => {
  const { id } = await world.candidacy('Refusée');
  const page = (await machineOf('claire')).page();
  for (const round of ['corrected', 'given up'] as const) {
    await openCandidacy(page, 'Refusée');
    await choose(page, 'forward');
    const to = panel(page).getByRole('textbox', { name: 'À qui' });
    // The form does not let so much in: the guard is the last to look.
    await to.evaluate((field) => field.removeAttribute('maxlength'));
    await to.fill('x'.repeat(201));
    await confirmPanel(page, 'forward');
    await openSection(page, 'refused');
    const matter = matters(page, 'refused');
    await expect(matter).toContainText('Un champ ne contient pas ce qu’il doit');
    await expect(matter).toContainText('Refusée');
    if (round === 'corrected') {
      await matter.getByRole('button', { name: 'Corriger et renvoyer' }).click();
      await matter.getByRole('textbox', { name: 'Destinataire' }).fill('Atelier');
      await page.keyboard.press('Control+Enter');
      await expect(toast(page, /Renvoyé/)).toBeVisible();
    } else {
      await matter.getByRole('button', { name: 'Renoncer' }).click();
      const dialog = page.getByRole('alertdialog', { name: 'Renoncer à cette saisie ?' });
      await expect(dialog).toContainText('ce qu’elle a changé sur cet ordinateur est repris');
      await dialog.getByRole('button', { name: 'Renoncer' }).click();
      await expect(toast(page, /Abandonné/)).toBeVisible();
    }
    await focusIsSomewhere(page);
    await isSettled(page, 'refused');
    await isUpToDate(page);
  }
  const { decisions } = (await centre.read(id)) as unknown as { decisions: { kind: string; to?: string }[] };
  expect(decisions.map(({ kind, to }) => [kind, to])).toEqual([
    ['submit', undefined],
    ['forward', 'Atelier'],
  ]);
});

test('what cannot be read is shown as text, and is read again when it can be', async ({
  machineOf,
  centre,
}) => {
  const id = 'organisation:illisible';
  const name = '<img src=x onerror="document.title=\'pris\'">';
  const broken = { _id: id, type: 'organisation', schemaVersion: 1, name };
  await centre.putRaw(broken);
  const page = (await machineOf('claire')).page();
  await openSection(page, 'aside');
  const matter = matters(page, 'aside').filter({ hasText: 'Arrivé incomplet' });
  await matter.getByRole('button', { name: 'Voir le contenu' }).click();
  await expect(matter.getByRole('region', { name: 'Contenu reçu, tel quel' })).toContainText(
    '<img src=x onerror=',
  );
  await expect(page.locator('img')).toHaveCount(0);
  await matter.getByRole('button', { name: 'Relire' }).click();
  await expect(toast(page, /rien n’a changé/)).toBeVisible();
  await centre.remove(id);
  await matter.getByRole('button', { name: 'Relire' }).click();
  await isSettled(page, 'aside');
  await focusIsSomewhere(page);
});

test('the removal of an offer and its change at the same time are shown, and the removal taken back', async ({
  world,
  machineOf,
  centre,
}) => {
  const { anne, mehdi } = centre.people;
  const offer = world.atBakery as unknown as AnyRecord;
  const edited = editFields(
    offer,
    { title: 'Pains spéciaux' },
    writeStampOf(mehdi.name as never, firstMorning + 9e5),
    [],
  );
  const [publish] = offer.decisions ?? [];
  const removal = {
    id: nextUlid(),
    kind: 'remove',
    by: anne.name,
    at: new Date(firstMorning + 6e5).toISOString(),
    machine: 'machineanne',
    hlc: `${firstMorning + 6e5}-0000`,
    after: publish ? [publish.id] : [],
    seen: offer.clock.seen,
  };
  const crossed = { ...edited, decisions: [...(offer.decisions ?? []), removal] };
  const { id: _id, ...fields } = crossed as unknown as Record<string, unknown>;
  await centre.putRaw({ ...fields, _id: offer.id });
  const claire = (await machineOf('claire')).page();
  await claire
    .getByRole('main')
    .getByRole('button', { name: /Offres aux décisions contradictoires/ })
    .click();
  const matter = matters(claire, 'decisions').filter({ hasText: 'Pains spéciaux' });
  await expect(matter).toContainText('Supprimée par Anne');
  await expect(matter).toContainText('Intitulé, par Mehdi');
  await matter.getByRole('button', { name: 'Revenir sur la suppression' }).click();
  await expect(matter).toHaveCount(0);
  await isUpToDate(claire);
  await goTo(claire, 'Offres');
});
