import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pouch, PouchClass } from '#electron/central-server/pouch.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { takeGuardAway } from '#tests/support/take-guard-away.ts';

type Replicating = Pouch & {
  readonly replicate: {
    to(remote: Pouch): Promise<{ readonly ok: boolean; readonly errors: readonly unknown[] }>;
    from(remote: Pouch): Promise<{ readonly ok: boolean; readonly errors: readonly unknown[] }>;
  };
  getAttachment(id: string, name: string): Promise<Buffer>;
};
type ReplicatingClass = PouchClass & { new (name: string, options: object): Replicating };

const require = createRequire(import.meta.url);
const PouchDB = require('pouchdb') as ReplicatingClass;
PouchDB.plugin(require('pouchdb-adapter-memory'));

let centre: TestCentre;
beforeAll(async () => {
  centre = await startTestCentre();
  await takeGuardAway(centre, centre.filesDatabase);
});
afterAll(() => centre.stop());

test('PouchDB’s own replication carries files from one machine to another, edits and branches too', async () => {
  const { name: username, password } = centre.claire;
  const options = { auth: { username, password }, skip_setup: true };
  const remote = new PouchDB(`${centre.url}/${centre.filesDatabase}`, options);
  const [here, there] = [
    new PouchDB(`here-${centre.scope}`, { adapter: 'memory' }),
    new PouchDB(`there-${centre.scope}`, { adapter: 'memory' }),
  ];
  const data = Buffer.from([0, 1, 2, 255]);
  const attachment = { content_type: 'application/octet-stream', data: data.toString('base64') };
  await here.put({ _id: 'file:1', _attachments: { page: attachment } });
  expect(await here.replicate.to(remote)).toMatchObject({ ok: true, errors: [] });
  expect(await there.replicate.from(remote)).toMatchObject({ ok: true });
  expect(Buffer.compare(await there.getAttachment('file:1', 'page'), data)).toBe(0);

  const known = await here.get('file:1');
  await here.put({ ...known, title: 'here' });
  await there.put({ ...known, title: 'there' });
  for (const machine of [here, there])
    expect(await machine.replicate.to(remote)).toMatchObject({ ok: true, errors: [] });
  for (const machine of [here, there]) await machine.replicate.from(remote);
  const both = await Promise.all([here, there].map((machine) => machine.get('file:1', { conflicts: true })));
  const state = (document: object | undefined) => ({ ...document, _attachments: undefined });
  expect(state(both[0])).toEqual(state(both[1]));
  expect(both[0]?.['_conflicts']).toHaveLength(1);
});
