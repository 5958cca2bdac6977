import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIn } from '#electron/services/central/check-in.ts';
import { aCampaign } from '#tests/support/builders/a-campaign.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';

/** How a person is called where CouchDB keeps account documents from all but its administrators, as it does since 3.0. */
let centre: TestCentre;
const withoutAccounts = (url: string, init: RequestInit): Promise<Response> =>
  url.includes('/_users/')
    ? Promise.resolve(Response.json({ error: 'forbidden' }, { status: 403 }))
    : fetch(url, init);

beforeAll(async () => {
  centre = await startTestCentre();
  const { name } = centre.claire;
  const { id, ...campaign } = aCampaign({
    id: `campaign:${centre.scope}` as never,
    team: { [name]: { displayName: 'Claire Delattre', role: 'facilitator' } } as never,
  }).build();
  const path = `/${centre.database}/${encodeURIComponent(id)}`;
  const { status } = await centre.ask(centre.admin, 'PUT', path, campaign);
  if (status !== 201) throw new Error(`the campaign was answered ${status}`);
});
afterAll(() => centre?.stop());

test('by the campaign’s team', async () => {
  const { person } = await checkIn(withoutAccounts, centre.url, centre.claire);
  expect(person.displayName).toBe('Claire Delattre');
});

test('by the account where the team does not have them', async () => {
  const { person } = await checkIn(withoutAccounts, centre.url, centre.karim);
  expect(person.displayName).toBe(centre.karim.name);
});
