import { expect, test } from '../fixtures/test.ts';
import { choose, confirmPanel, detail, openCandidacy, panel, row, search } from '../pages/candidacies.ts';
import { exchangeNow, goTo, isUpToDate, stateLine } from '../pages/frame.ts';
import { matters, openSection } from '../pages/sending.ts';

test('sets aside what is incomplete or from a newer version: not shown as fact, not lost', async ({
  world,
  machineOf,
  centre,
}) => {
  const whole = await world.candidacy('Entière');
  const newer = await world.candidacy('Future');
  const raw = await centre.read(newer.id);
  await centre.putRaw({ ...raw, schemaVersion: 999, ruban: 'bleu' });
  const { decisions: _gone, ...without } = await centre.read(whole.id);
  await centre.putRaw({ ...without, _id: 'candidacy:01M0000000ZZZZZZZZZZZZZZZZ', _rev: undefined } as never);
  await centre.putRaw({ _id: 'candidacy:n-importe-quoi', type: 'candidacy', schemaVersion: 1 });
  const page = (await machineOf('claire')).page();
  await expect(
    page.getByRole('main').getByRole('button', { name: /Mises de côté, à vérifier/ }),
  ).toBeVisible();
  await goTo(page, 'Candidatures');
  await search(page, 'Entière');
  await expect(row(page, 'Entière')).toHaveCount(1);
  await openSection(page, 'aside');
  const items = matters(page, 'aside');
  await expect(items.filter({ hasText: 'Écrit par une version plus récente' })).toHaveCount(1);
  await expect(items.filter({ hasText: 'Arrivé incomplet' })).toHaveCount(2);

  // Mended by whoever wrote it, it is read by itself.
  await centre.putRaw({ ...raw, schemaVersion: 1 });
  await expect(items.filter({ hasText: 'Écrit par une version plus récente' })).toHaveCount(0);
  await openCandidacy(page, 'Future');
});

test('an offer that is deleted at the centre while somebody forwards to it', async ({
  world,
  machineOf,
  centre,
}) => {
  const { id } = await world.candidacy('Sans-Offre');
  const page = (await machineOf('claire')).page();
  await openCandidacy(page, 'Sans-Offre');
  await choose(page, 'forward');
  await expect(panel(page)).toContainText('Mécanique au garage des Essais');
  await centre.plug.pull();
  await centre.remove(world.atGarage.id);
  await confirmPanel(page, 'forward');
  await centre.plug.putBack();
  await exchangeNow(page);
  await isUpToDate(page);
  const { decisions } = (await centre.read(id)) as unknown as { decisions: { kind: string }[] };
  expect(decisions.map(({ kind }) => kind)).toEqual(['submit', 'forward']);
  await openCandidacy(page, 'Sans-Offre');
  await expect(detail(page)).toContainText('L’offre n’est pas sur cet ordinateur');
});

test('a decision that the centre refuses is kept here with its reason', async ({
  world,
  machineOf,
  centre,
}) => {
  const { id } = await world.candidacy('Refusée-Là-Bas');
  const page = (await machineOf('claire')).page();
  await centre.plug.pull();
  await openCandidacy(page, 'Refusée-Là-Bas');
  await choose(page, 'take');
  await expect(stateLine(page)).toContainText('à envoyer');
  // Meanwhile a newer program wrote the record: the guard takes nothing of an older one any more.
  await centre.putRaw({ ...(await centre.read(id)), schemaVersion: 999 });
  await centre.plug.putBack();
  await exchangeNow(page);
  await openSection(page, 'aside');
  const items = matters(page, 'aside');
  await expect(items).not.toHaveCount(0);
  await expect(items.first()).toContainText(/version plus récente/);
});

test('an address of something that is gone says so', async ({ machineOf }) => {
  const page = (await machineOf('claire')).page();
  await page.evaluate(() => {
    location.hash = '#/candidacies?id=candidacy:01M0000000AAAAAAAAAAAAAAAA&weeks=2027-W53';
  });
  await expect(page.getByText('Cette candidature n’est pas ici')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/nulle-part';
  });
  await expect(page.getByText('Cette adresse ne mène nulle part')).toBeVisible();
  await page
    .getByRole('button', { name: 'Aller à Aujourd’hui' })
    .or(page.getByRole('link', { name: 'Aller à Aujourd’hui' }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
});
