import { CentreClient } from '#build/scripts/central/centre-client.ts';
import { provisionScope } from '#build/scripts/central/provision.ts';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { KeeperCopy } from '#electron/central-server/keeper/keeper-copy.ts';
import type { KeeperEvent } from '#electron/central-server/keeper/keeper-event.ts';
import type { StoredDocument } from '#electron/central-server/keeper/kept-database.ts';
import { tend } from '#electron/central-server/keeper/tend.ts';
import { projectionsOf } from '#shared/central/projection/projections-of.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { nextHlc } from '#shared/domain/join/hlc.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { MachineId, UserName } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { TestCentre } from '#tests/support/centre.ts';

export async function addKeeper(centre: TestCentre, more: readonly CentreUser[] = []): Promise<CentreUser> {
  const keeper: CentreUser = {
    name: `gardien-${centre.scope}`,
    password: 'mot de passe du gardien',
    displayName: 'Gardien',
    role: 'keeper',
  };
  const { url, scope, admin } = centre;
  await provisionScope({ url, scope, admin, users: [keeper, ...more] });
  return keeper;
}

/** Accounts beyond those that the centre's own `stop` takes away. */
export async function removeAccounts(centre: TestCentre, users: readonly CentreUser[]): Promise<void> {
  for (const { name } of users) {
    const { _rev } = await documentAt(centre, `org.couchdb.user:${name}`, '', '_users');
    await centre.ask(centre.admin, 'DELETE', `/_users/org.couchdb.user:${name}?rev=${_rev}`);
  }
}

/** Tends once in this process, with a copy in `folder`; answers what was done. */
export async function tendOnce(
  centre: TestCentre,
  keeper: CentreUser,
  folder: string,
  url = centre.url,
): Promise<{ readonly kind: string; readonly events: readonly KeeperEvent[] }> {
  const client = new CentreClient(url, keeper);
  const copy = await KeeperCopy.open(folder, centre.scope, keeper.password);
  const events: KeeperEvent[] = [];
  try {
    const { kind } = await tend({
      ask: (...request) => client.ask(...request),
      scope: centre.scope,
      copy,
      projectionsOf,
      report: (event) => events.push(event),
      signal: new AbortController().signal,
      isOnce: true,
    });
    return { kind, events };
  } finally {
    await copy.close();
  }
}

export async function documentAt(
  centre: TestCentre,
  id: string,
  query = 'conflicts=true',
  database = centre.database,
): Promise<StoredDocument> {
  const path = `/${database}/${encodeURIComponent(id)}?${query}`;
  return (await (await centre.ask(centre.admin, 'GET', path)).json()) as StoredDocument;
}

let machines = 0;

/** The record as somebody on a machine of their own left it. */
export function editedBy(
  by: string,
  document: StoredDocument,
  patch: Record<string, unknown>,
): StoredDocument {
  const { _id, _rev, _conflicts, ...fields } = document;
  const record = { ...fields, id: _id } as unknown as AnyRecord;
  machines += 1;
  const stamp = {
    machine: `branch${String(machines).padStart(6, '0')}` as MachineId,
    hlc: nextHlc(record.clock.first[2]),
    by: by as UserName,
  };
  const { maps } = recordKinds[record.type as RecordType];
  const { id, ...edited } = editFields(record, patch, stamp, maps);
  return { _id, _rev, ...('folded' in document && { folded: document['folded'] }), ...edited };
}

/** Puts the documents beside each other as branches of one revision, as a replicator or a healed split does. */
export async function branch(
  centre: TestCentre,
  parent: StoredDocument,
  documents: readonly StoredDocument[],
): Promise<void> {
  const [generation = '1', parentHash = ''] = parent._rev.split('-');
  const docs = documents.map((document, at) => {
    const hash = `${at}`.padStart(32, 'abcdef01');
    const start = Number(generation) + 1;
    const { _conflicts, ...rest } = document;
    return { ...rest, _rev: `${start}-${hash}`, _revisions: { start, ids: [hash, parentHash] } };
  });
  const body = { docs, new_edits: false };
  const answer = await centre.ask(centre.admin, 'POST', `/${centre.database}/_bulk_docs`, body);
  const faults = (await answer.json()) as unknown[];
  if (!answer.ok || faults.some((each) => (each as { error?: unknown }).error))
    throw new Error(JSON.stringify(faults));
}
