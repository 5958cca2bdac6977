import { recordFrom } from '#renderer/data/check/read-document.ts';
import type { CentreDocument } from '#renderer/data/sync/centre.ts';
import { canonicalRecord } from '#shared/domain/join/join.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { TestCentre } from '#tests/support/centre.ts';

/** All records at the centre, by id, with what CouchDB says of each. */
export interface AtCentre {
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** How often a record was written there, all together. */
  readonly writes: number;
  /** Records with conflict branches, which only a centre made of several may have. */
  readonly branches: readonly string[];
}

export async function readCentre(centre: TestCentre): Promise<AtCentre> {
  const path = `/${centre.database}/_all_docs?include_docs=true&conflicts=true`;
  const answer = await centre.ask(centre.admin, 'GET', path);
  const { rows } = (await answer.json()) as { rows: readonly { doc: CentreDocument }[] };
  const documents = rows.map(({ doc }) => doc).filter(({ type }) => isKind(type));
  return {
    records: new Map(documents.map((doc) => [doc._id, recordFrom(doc)])),
    writes: documents.reduce((sum, { _rev }) => sum + Number.parseInt(_rev, 10), 0),
    branches: documents.flatMap(({ _id, _conflicts = [] }) => (_conflicts.length > 0 ? [_id] : [])),
  };
}

function isKind(type: unknown): type is RecordType {
  return typeof type === 'string' && Object.hasOwn(recordKinds, type);
}

/** What a record says, byte for byte, whoever wrote it down. */
export function bytesOf(record: AnyRecord): string {
  return JSON.stringify(canonicalRecord(record, recordKinds[record.type as RecordType].maps));
}
