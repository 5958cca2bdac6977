import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRequest, TestWebShell } from '#tests/support/web-shell.ts';
import { type Besieged, besiege, bodyLimit } from './besieged.ts';

let besieged: Besieged;
let web: TestWebShell;
let expectRefusal: Besieged['expectRefusal'];

beforeAll(async () => {
  besieged = await besiege();
  ({ web, expectRefusal } = besieged);
});

afterAll(() => besieged.stop());

/** As our own page would send it: it is the path, the method or the body that is refused. */
function centralRequest(path: string, method = 'GET', body?: string): RawRequest {
  return { method, path: `/central/${path}`, headers: web.own, ...(body === undefined ? {} : { body }) };
}

describe('the gateway passes on nothing but the listed paths of the session’s databases', () => {
  it.each([
    ['accounts', '_users'],
    ['accounts, one by one', '_users/org.couchdb.user:claire'],
    ['the configuration', '_config'],
    ['the configuration of a node', '_node/_local/_config'],
    ['replication by the server', '_replicate'],
    ['the replicator’s database', '_replicator'],
    ['the list of databases', '_all_dbs'],
    ['the session', '_session'],
    ['the server itself', ''],
    ['another scope', 'relais-2026-75/_all_docs'],
    ['another database', 'paie/_all_docs'],
    ['a database whose name begins alike', 'relais-2026-59-paie/_all_docs'],
    ['members and administrators', 'relais-2026-59/_security'],
    ['design documents', 'relais-2026-59/_design/relais'],
    ['purging', 'relais-2026-59/_purge'],
    ['compaction', 'relais-2026-59/_compact'],
    ['a search', 'relais-2026-59/_find'],
    ['a deeper path of an endpoint', 'relais-2026-59/_changes/x'],
    ['a list of local documents', 'relais-2026-59/_local'],
    ['deeper local documents', 'relais-2026-59/_local/a/b'],
    ['design documents, escaped', 'relais-2026-59/%5Fdesign/relais'],
    ['accounts, escaped', '%5Fusers'],
  ])('%s', async (_case, path) => {
    await expectRefusal(centralRequest(path), path === '' ? 400 : 403);
  });

  it.each([
    'relais-2026-59/../_users',
    'relais-2026-59/%2e%2e/_users',
    'relais-2026-59%2f..%2f_users',
    'relais-2026-59/..%2f_users',
    'relais-2026-59//_users',
    '/relais-2026-59',
    'relais-2026-59/_design%2frelais',
    'relais-2026-59/a%00b',
    'relais-2026-59/a%0d%0aHost:%20x',
    'relais-2026-59\\_users',
  ])('in no other spelling: %s', async (path) => {
    await expectRefusal(centralRequest(path), 400);
  });

  it.each([
    ['DELETE', 'relais-2026-59', 405],
    ['DELETE', 'relais-2026-59/candidacy:1', 405],
    ['PUT', 'relais-2026-59', 405],
    ['POST', 'relais-2026-59', 405],
    ['PUT', 'relais-2026-59/_changes', 405],
    ['GET', 'relais-2026-59/_bulk_docs', 405],
    ['POST', 'relais-2026-59/candidacy:1', 405],
    ['HEAD', 'relais-2026-59/candidacy:1', 405],
    ['COPY', 'relais-2026-59/candidacy:1', 405],
    ['PATCH', 'relais-2026-59/candidacy:1', 405],
    ['TRACE', 'relais-2026-59', 405],
    ['OPTIONS', 'relais-2026-59', 405],
  ])('not by %s on %s', async (method, path, status) => {
    await expectRefusal(centralRequest(path, method), status);
  });

  it('CONNECT, which would make it a tunnel', async () => {
    const answer = await besieged.raw(`CONNECT ${web.host} HTTP/1.1\r\nHost: ${web.host}\r\n\r\n`);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it('bodies over the limit, announced or not', async () => {
    const body = 'x'.repeat(bodyLimit + 1);
    await expectRefusal(centralRequest('relais-2026-59/_bulk_docs', 'POST', body), 413);
    const headers = { ...web.own, 'transfer-encoding': 'chunked' };
    await expectRefusal({ method: 'POST', path: `/central/relais-2026-59/_bulk_docs`, headers, body }, 413);
  });
});
