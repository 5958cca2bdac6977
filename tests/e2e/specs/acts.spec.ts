import { expect, test } from '../fixtures/test.ts';
import {
  choose,
  confirmPanel,
  detail,
  doIt,
  hasStatus,
  history,
  isDone,
  openCandidacy,
  panel,
  row,
} from '../pages/candidacies.ts';
import { isUpToDate } from '../pages/frame.ts';
import { words } from '../pages/words.ts';

test('takes, gives to a colleague, asks for a completion and notes it', async ({
  world,
  machineOf,
  centre,
}) => {
  const { id } = await world.candidacy('Parcours');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Parcours');
  await choose(page, 'take');
  await isDone(page, 'take');
  await expect(detail(page)).toContainText('Suivie par vous');

  await choose(page, 'assign');
  await panel(page).getByRole('radio', { name: 'Mehdi Benali' }).check({ force: true });
  await confirmPanel(page, 'assign');
  await expect(detail(page)).toContainText('Suivie par Mehdi Benali');

  await choose(page, 'ask-completion');
  await expect(doIt(page, 'ask-completion')).toHaveAttribute('aria-disabled', 'true');
  await panel(page).getByRole('textbox', { name: 'Ce qui manque' }).fill('Une motivation plus précise.');
  await confirmPanel(page, 'ask-completion');
  await hasStatus(page, 'Parcours', 'to-complete');
  await choose(page, 'complete');
  await isDone(page, 'complete');

  await choose(page, 'note');
  await panel(page).getByRole('textbox', { name: 'Note' }).fill('Rappeler la famille lundi.');
  await confirmPanel(page, 'note');
  await expect(history(page).first()).toContainText('Rappeler la famille lundi.');

  await isUpToDate(page);
  const stored = (await centre.read(id)) as unknown as { decisions: { kind: string; by: string }[] };
  const kinds = stored.decisions.map(({ kind }) => kind);
  expect(kinds).toEqual(['submit', 'take', 'assign', 'ask-completion', 'complete', 'note']);
});

test('forwards a text without the pupil’s name and contacts, and notes how it went', async ({
  world,
  machineOf,
}) => {
  const student = await world.pupil('Lefèvre-Sorel', { firstName: 'Éloïse' });
  await world.candidacy(student, (one) =>
    one
      .for(world.atBakery)
      .motivatedBy('Je suis eloise LEFEVRE, mon 06 12 34 56 78, lina.eleve@exemple.fr. J’aime le pain.'),
  );
  const machine = await machineOf('claire');
  const page = machine.page();
  await openCandidacy(page, 'Lefèvre-Sorel');
  await choose(page, 'forward');
  await expect(panel(page)).toContainText('Relais n’envoie rien de lui-même.');
  await panel(page).getByRole('button', { name: 'Copier' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('J’aime le pain.');
  expect(text).toContain('Pain à la boulangerie des Essais');
  expect(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()).not.toMatch(/eloise|lefevre|sorel/);
  expect(text).not.toMatch(/06 12 34 56 78|lina\.eleve|2012/);
  const mail = panel(page).getByRole('link', { name: 'Ouvrir dans ma messagerie' });
  expect(decodeURIComponent((await mail.getAttribute('href')) ?? '')).toMatch(
    /^mailto:rose\.levain@pain\.example/,
  );

  await panel(page).getByText('Par téléphone', { exact: true }).click();
  await expect(panel(page).getByRole('textbox', { name: 'À qui' })).toHaveValue(/03 20 00 00 00/);
  await confirmPanel(page, 'forward');
  await hasStatus(page, 'Lefèvre-Sorel', 'forwarded');
  await expect(history(page).first()).toContainText(/Transmise à .*par téléphone/i);
});

test('notes the organisation’s yes until a day that exists, and its no with a reason', async ({
  world,
  machineOf,
}) => {
  await world.candidacy('Réponse-Oui', (one) => one.inReview().forwarded());
  await world.candidacy('Réponse-Non', (one) => one.inReview().forwarded());
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Réponse-Oui');
  await choose(page, 'host-accept');
  const until = panel(page).getByRole('textbox', { name: 'Garder la place jusqu’au' });
  const proposed = await until.inputValue();
  await until.fill('30/02/2027');
  await expect(panel(page)).toContainText('Cette date n’existe pas.');
  await expect(doIt(page, 'host-accept')).toHaveAttribute('aria-disabled', 'true');
  await until.fill(proposed);
  await confirmPanel(page, 'host-accept');
  await hasStatus(page, 'Réponse-Oui', 'held');
  await expect(detail(page)).toContainText('1 retenue');

  await openCandidacy(page, 'Réponse-Non');
  await choose(page, 'host-decline');
  await panel(page).getByText('pas de tuteur disponible').click();
  await confirmPanel(page, 'host-decline');
  await hasStatus(page, 'Réponse-Non', 'declined');
  await expect(history(page).first()).toContainText('pas de tuteur disponible');

  await choose(page, 'told');
  await panel(page).getByText('De vive voix').click();
  await confirmPanel(page, 'told');
  await expect(history(page).first()).toContainText('prévenu');
});

test('withdraws, reopens, cancels; a closed one says why it cannot go on', async ({ world, machineOf }) => {
  await world.candidacy('Fin-Une', (one) => one.inReview());
  await world.candidacy('Fin-Deux', (one) => one.inReview().placed());
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Fin-Une');
  await choose(page, 'withdraw');
  await confirmPanel(page, 'withdraw');
  await hasStatus(page, 'Fin-Une', 'withdrawn');
  await detail(page).getByRole('button', { name: 'Autres actions' }).click();
  const refused = page.getByRole('menuitem', { name: words.act('forward') });
  await expect(refused).toHaveAttribute('aria-disabled', 'true');
  await expect(refused).toContainText('Impossible dans son état actuel');
  await page.keyboard.press('Escape');
  await choose(page, 'reopen');
  await isDone(page, 'reopen');
  await hasStatus(page, 'Fin-Une', 'in-review');

  await openCandidacy(page, 'Fin-Deux');
  await choose(page, 'cancel');
  await panel(page).getByText('par l’établissement').click();
  await confirmPanel(page, 'cancel');
  await hasStatus(page, 'Fin-Deux', 'cancelled');
});

test('redirects to one of the ranked offers, which say why they suit', async ({ world, machineOf }) => {
  const student = await world.pupil('Réorientée-Elle', { wishes: { '1': 's8' } });
  await world.candidacy(student, (one) => one.inReview().declined());
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Réorientée-Elle');
  await choose(page, 'redirect');
  const offers = panel(page).getByRole('radiogroup', { name: /Offres proposées/ });
  await expect(offers.getByRole('radio').first()).toBeFocused();
  const bakery = offers.locator('label').filter({ hasText: 'Pain à la boulangerie des Essais' });
  await expect(bakery).toContainText('même semaine');
  await expect(bakery).toContainText(/place(s)? libre/);
  await expect(bakery).toContainText('secteur souhaité (choix 1)');
  await bakery.click();
  await expect(panel(page)).toContainText('Vers « Pain à la boulangerie des Essais »');
  await confirmPanel(page, 'redirect');
  await hasStatus(page, 'Réorientée-Elle', 'in-review');
  await expect(row(page, 'Réorientée-Elle')).toContainText('Boulangerie des Essais');
  await expect(detail(page)).toContainText('Réorientée');
  await expect(history(page).first()).toContainText('refus de l’organisme');
});

test('confirms and withdraws the pupil’s other candidacies, as one act that one undo takes back', async ({
  world,
  machineOf,
  centre,
}) => {
  const student = await world.pupil('Confirmée-Elle');
  const held = await world.candidacy(student, (one) => one.inReview().held());
  const other = await world.candidacy(student, (one) => one.for(world.atBakery).inReview());
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Confirmée-Elle');
  await row(page, words.status('held')).click();
  await choose(page, 'confirm');
  await expect(panel(page)).toContainText('En même temps, retirer ses autres candidatures');
  await expect(panel(page)).toContainText('Boulangerie des Essais');
  await confirmPanel(page, 'confirm');
  await expect(row(page, words.status('placed'))).toHaveCount(1);
  await expect(row(page, words.status('withdrawn'))).toHaveCount(1);
  await isUpToDate(page);
  const placement = await centre.read(
    `placement:${held.id.slice(10)}:${world.atGarage.id.slice(6)}:${world.weeks[0]}`,
  );
  expect(placement['type']).toBe('placement');

  await page.keyboard.press('Control+z');
  await expect(row(page, words.status('held'))).toHaveCount(1);
  await expect(row(page, words.status('in-review'))).toHaveCount(1);
  await isUpToDate(page);
  for (const { id } of [held, other]) {
    const { decisions } = (await centre.read(id)) as unknown as { decisions: { kind: string }[] };
    expect(decisions.at(-1)?.kind).toBe('retract');
  }
});
