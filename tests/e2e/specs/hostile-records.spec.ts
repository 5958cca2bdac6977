import { createUlid } from '#renderer/data/ulid.ts';
import { hostileCases, script } from '#tests/support/hostile-records.ts';
import { smallCampaign } from '#tests/support/small-campaign.ts';
import { expect, test } from '../fixtures/test.ts';
import { choose, detail, history, isDone, openCandidacy } from '../pages/candidacies.ts';
import { goTo, isUpToDate } from '../pages/frame.ts';

const html = '<img src=x onerror="globalThis.hacked=1">';

// The history of ten thousand decisions takes the page long to draw.
test.setTimeout(180_000);

test('what somebody wrote as HTML is read as text on every screen, among hostile records', async ({
  world,
  machineOf,
  centre,
}) => {
  const { records } = smallCampaign(centre.people.claire.name, 1);
  // All of them go through the data layer in tests/integration/data; a sample shows that the screens open among them.
  for (const [at, { document }] of hostileCases(records).entries()) {
    const isSmall = JSON.stringify(document).length < 100_000;
    // A CouchDB keeps some of them out by itself.
    if (isSmall && at % 8 === 0) await centre.putRaw(document).catch(() => undefined);
  }
  const offer = { ...world.atGarage, title: `Offre ${html}`, description: script };
  await centre.putRaw({ ...(await centre.read(offer.id)), title: offer.title, description: script });
  const { id } = await world.candidacy(`Hostile ${html}`, (candidacy) => candidacy);
  const raw = await centre.read(id);
  const [submit] = raw['decisions'] as { id: string }[];
  const fact = (n: number, text: string): object => {
    const { offerId: _o, week: _w, source: _s, ...base } = submit as Record<string, unknown>;
    return { ...base, kind: 'note', text, id: createUlid(Date.now() + n), after: [submit?.id] };
  };
  await centre.putRaw({ ...raw, motivation: script, decisions: [submit, fact(0, script)] });
  const many = await world.candidacy('Innombrable');
  const notes = Array.from({ length: 10_000 }, (_, n) => fact(n, `note ${n}`));
  const [first] = (await centre.read(many.id))['decisions'] as object[];
  await centre.putRaw({ ...(await centre.read(many.id)), decisions: [first, ...notes] });

  const page = (await machineOf('claire')).page();
  await isUpToDate(page);
  const isInert = async (): Promise<void> => {
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  };
  await openCandidacy(page, 'Hostile');
  await expect(detail(page)).toContainText(html);
  await expect(detail(page)).toContainText(script.slice(0, 40));
  await isInert();
  for (const place of ['Offres', 'Envois et désaccords', 'Aujourd’hui'] as const) {
    await goTo(page, place);
    await isInert();
  }
  await openCandidacy(page, 'Innombrable');
  await expect(history(page).first()).toBeVisible();
  await choose(page, 'take');
  await isDone(page, 'take');
  await isUpToDate(page);
  await isInert();
});
