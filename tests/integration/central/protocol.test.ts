import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { takeGuardAway } from '#tests/support/take-guard-away.ts';

/** What any centre answers. Documents of any shape go into the database for files, without its guard. */
let centre: TestCentre;
let files: string;
type Json = Record<string, never> & { [name: string]: unknown };

beforeAll(async () => {
  centre = await startTestCentre();
  files = `/${centre.filesDatabase}`;
  await takeGuardAway(centre, centre.filesDatabase);
});
afterAll(() => centre.stop());

async function ask(method: string, path: string, body?: unknown, as = centre.claire) {
  const response = await centre.ask(as, method, path, body);
  return { status: response.status, body: (await response.json()) as Json, headers: response.headers };
}

async function bulk(docs: readonly object[], newEdits = true) {
  const { body } = await ask('POST', `${files}/_bulk_docs`, { docs, new_edits: newEdits });
  return body as unknown as readonly { id: string; rev: string; error?: string }[];
}

describe('who is asking', () => {
  test('a session answers its cookie, and the cookie opens what the password opens', async () => {
    const { name, password } = centre.claire;
    const opened = await centre.ask(null, 'POST', '/_session', { name, password });
    expect(opened.status).toBe(200);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const session = await fetch(`${centre.url}/_session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ ok: true, userCtx: { name } });
    expect((await fetch(centre.url + files, { headers: { cookie } })).status).toBe(200);
    const broken = await fetch(centre.url + files, {
      headers: { cookie: `${cookie.slice(0, -9)}AAAAAAAAA` },
    });
    expect(broken.status).toBeGreaterThanOrEqual(400);
  });

  test('a wrong password is 401, for a name that exists and for one that does not', async () => {
    for (const name of [centre.claire.name, 'nobody', 'admin']) {
      expect((await centre.ask({ name, password: 'no' }, 'GET', '/_session')).status).toBe(401);
      expect((await centre.ask({ name, password: 'no' }, 'GET', files)).status).toBe(401);
    }
  });

  test('roles come from the account', async () => {
    const { body } = await ask('GET', '/_session');
    expect(body).toMatchObject({
      userCtx: {
        name: centre.claire.name,
        roles: [`scope:${centre.scope}`, `scope:${centre.scope}:facilitator`],
      },
    });
  });
});

describe('who is let in', () => {
  const doors = ['', '/_all_docs', '/_changes', '/scope:identity', '/_security', '/_design/guard', '/_index'];

  test.each(doors)('nobody reads <database>%s without an account', async (door) => {
    expect((await centre.ask(null, 'GET', `/${centre.database}${door}`)).status).toBe(401);
  });

  test('an account of another scope is refused, whatever it asks', async () => {
    const name = `stranger-${centre.claire.name}`;
    const account = { name, password: 'x', type: 'user', roles: ['scope:1999-01'] };
    const path = `/_users/org.couchdb.user:${name}`;
    const made = await centre.ask(centre.admin, 'PUT', path, account);
    const { rev } = (await made.json()) as { rev: string };
    for (const door of doors) {
      expect((await centre.ask(account, 'GET', `/${centre.database}${door}`)).status).toBe(403);
    }
    for (const door of [
      '_bulk_docs',
      '_find',
      '_bulk_get',
      '_revs_diff',
      '_index',
      '_explain',
      '_all_docs',
      '_compact',
    ]) {
      const body = { docs: [], selector: {}, keys: [], index: { fields: ['type'] } };
      expect((await centre.ask(account, 'POST', `/${centre.database}/${door}`, body)).status).toBe(403);
    }
    await centre.ask(centre.admin, 'DELETE', `${path}?rev=${rev}`);
    // CouchDB remembers an account for a moment.
    await vi.waitFor(
      async () => expect((await centre.ask(account, 'GET', '/_session')).status).toBe(401),
      10_000,
    );
  });

  test('a member changes neither rights nor design documents nor accounts, and drops nothing', async () => {
    const attempts = [
      ['PUT', '/_security', {}],
      ['PUT', '/_design/mine', { validate_doc_update: 'function () {}' }],
      ['PUT', '/_design%2Fmine', { validate_doc_update: 'function () {}' }],
      ['DELETE', '', undefined],
      ['POST', '/_index', { index: { fields: ['x'] } }],
    ] as const;
    for (const [method, door, body] of attempts) {
      const { status } = await centre.ask(centre.claire, method, `${files}${door}`, body);
      expect(status).toBeGreaterThanOrEqual(401);
    }
    const [inBulk] = await bulk([{ _id: '_design/mine', validate_doc_update: 'function () {}' }]).catch(
      () => [],
    );
    expect(inBulk?.rev).toBeUndefined();
    expect((await centre.ask(centre.claire, 'GET', '/_users/_all_docs')).status).toBeGreaterThanOrEqual(401);
    expect((await centre.ask(centre.claire, 'PUT', '/relais-mine')).status).toBeGreaterThanOrEqual(401);
    expect((await centre.ask(centre.claire, 'GET', '/_node/_local/_config')).status).toBeGreaterThanOrEqual(
      401,
    );
  });
});

describe('documents', () => {
  test('a revision follows another, and an older one is a conflict', async () => {
    const { body: first, status } = await ask('PUT', `${files}/edit`, { v: 1 });
    expect(status).toBe(201);
    expect((await ask('PUT', `${files}/edit`, { v: 2 })).status).toBe(409);
    expect((await ask('PUT', `${files}/edit`, { v: 2, _rev: first['rev'] })).status).toBe(201);
    expect((await ask('GET', `${files}/edit`)).body).toMatchObject({ v: 2 });
    expect((await ask('GET', `${files}/edit?rev=${String(first['rev'])}`)).body).toMatchObject({ v: 1 });
    expect((await ask('GET', `${files}/absent`)).status).toBe(404);
  });

  test('a bulk answers in the order in which it was asked, refusals in their place', async () => {
    await bulk([{ _id: 'b-2', v: 1 }]);
    const rows = await bulk([{ _id: 'b-1' }, { _id: 'b-2', v: 2 }, { _id: 'b-3' }]);
    expect(rows.map(({ id, error }) => [id, error])).toEqual([
      ['b-1', undefined],
      ['b-2', 'conflict'],
      ['b-3', undefined],
    ]);
  });

  test('branches come with their revisions, and stay', async () => {
    const branch = (hash: string, v: string) => {
      return { _id: 'fork', v, _rev: `2-${hash}`, _revisions: { start: 2, ids: [hash, 'a'.repeat(32)] } };
    };
    const [b, c] = ['b'.repeat(32), 'c'.repeat(32)];
    await bulk([{ _id: 'fork', v: 'root', _rev: `1-${'a'.repeat(32)}` }], false);
    expect(await bulk([branch(b, 'left'), branch(c, 'right')], false)).toEqual([]);
    const { body } = await ask('GET', `${files}/fork?conflicts=true&revs=true`);
    expect(body).toMatchObject({ v: 'right', _rev: `2-${c}`, _conflicts: [`2-${b}`] });
    expect(body['_revisions']).toEqual({ start: 2, ids: [c, 'a'.repeat(32)] });
    const missing = await ask('POST', `${files}/_revs_diff`, { fork: [`2-${b}`, `3-${'d'.repeat(32)}`] });
    expect(missing.body).toMatchObject({ fork: { missing: [`3-${'d'.repeat(32)}`] } });
    const got = await ask('POST', `${files}/_bulk_get?revs=true`, { docs: [{ id: 'fork', rev: `2-${b}` }] });
    expect(got.body).toMatchObject({
      results: [{ id: 'fork', docs: [{ ok: { v: 'left', _rev: `2-${b}` } }] }],
    });
    const changes = await ask('GET', `${files}/_changes?include_docs=true&conflicts=true&limit=1000`);
    const rows = changes.body['results'] as unknown as readonly { id: string; doc: object }[];
    expect(rows.find(({ id }) => id === 'fork')?.doc).toMatchObject({ v: 'right', _conflicts: [`2-${b}`] });
  });

  test('a local document is kept, replaced, and no part of the changes', async () => {
    const path = `${files}/_local/relais-machine1`;
    const { body } = await ask('PUT', path, { at: 1 });
    expect((await ask('PUT', path, { at: 2, _rev: body['rev'] })).status).toBe(201);
    expect((await ask('GET', path)).body).toMatchObject({ at: 2 });
    const changes = await ask('GET', `${files}/_changes`);
    expect(JSON.stringify(changes.body)).not.toContain('_local');
  });

  test('many are found by their keys, those that are not there too', async () => {
    await bulk([{ _id: 'k-1', v: 1 }]);
    const { body } = await ask('POST', `${files}/_all_docs?include_docs=true`, { keys: ['k-1', 'k-9'] });
    const rows = body['rows'] as unknown as readonly object[];
    expect(rows).toMatchObject([
      { id: 'k-1', doc: { v: 1 } },
      { key: 'k-9', error: 'not_found' },
    ]);
  });

  test('attachments come and go, one by one and inline', async () => {
    const { body: made } = await ask('PUT', `${files}/paper`, { kind: 'agreement' });
    const token = Buffer.from(`${centre.claire.name}:${centre.claire.password}`).toString('base64');
    const headers = { Authorization: `Basic ${token}`, 'Content-Type': 'application/pdf' };
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255]);
    const url = `${centre.url}${files}/paper/agreement.pdf`;
    const put = await fetch(`${url}?rev=${String(made['rev'])}`, { method: 'PUT', headers, body: bytes });
    expect(put.status).toBe(201);
    const got = await fetch(url, { headers: { Authorization: `Basic ${token}` } });
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
    const inline = {
      'x.txt': { content_type: 'text/plain', data: Buffer.from('bonjour').toString('base64') },
    };
    await ask('PUT', `${files}/inline`, { _attachments: inline });
    const { body } = await centre
      .ask(centre.claire, 'GET', `${files}/inline/x.txt`)
      .then(async (response) => ({ body: await response.text() }));
    expect(body).toBe('bonjour');
  });

  test('a document above 8 MB is 413 and the others with it', async () => {
    const docs = [{ _id: 'small' }, { _id: 'large', text: 'a'.repeat(9_000_000) }];
    expect((await ask('POST', `${files}/_bulk_docs`, { docs })).status).toBe(413);
    expect((await ask('GET', `${files}/small`)).status).toBe(404);
  });

  test('what is no request is 400', async () => {
    const token = Buffer.from(`${centre.claire.name}:${centre.claire.password}`).toString('base64');
    const headers = { Authorization: `Basic ${token}`, 'Content-Type': 'application/json' };
    const send = (body: string) =>
      fetch(`${centre.url}${files}/_bulk_docs`, { method: 'POST', headers, body });
    for (const body of ['{"docs":', '[]', '{}', '{"docs":[1]}', '{"docs":[{"_id":"_x"}]}']) {
      expect((await send(body)).status).toBe(400);
    }
  });
});
