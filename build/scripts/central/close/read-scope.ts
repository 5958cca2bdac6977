import { KeptDatabase } from '#electron/central-server/keeper/kept-database.ts';
import { isCentres, joinRecords, readRecord } from '#electron/central-server/keeper/read-record.ts';
import { ScopeRecords } from '#shared/central/projection/scope-records.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Closing } from './closing.ts';

const page = 500;

export interface FrozenScope {
  readonly records: ScopeRecords;
  /** Everything as it stands, also what cannot be read: names are looked for in all of it. */
  readonly documents: readonly AnyRecord[];
}

/** All records of a scope that nobody writes to any more, branches joined in memory. */
export async function readScope({ centre, database, scope, say }: Closing): Promise<FrozenScope> {
  const kept = new KeptDatabase((...request) => centre.ask(...request), database);
  const records = new ScopeRecords(scope);
  const documents: AnyRecord[] = [];
  for (let since: string | number = 0, isLast = false; !isLast; ) {
    const { results, last_seq } = await kept.changes(since, page);
    for (const { id, doc } of results) {
      if (!doc || isCentres(id)) continue;
      const leaves = [];
      for (const rev of doc._conflicts ?? []) leaves.push(await kept.read(id, rev));
      for (const leaf of [doc, ...leaves]) {
        if (leaf === null) continue;
        documents.push({ ...leaf, id } as unknown as AnyRecord);
        const record = readRecord(leaf);
        const known = records.record(id);
        if (record) records.put(known ? joinRecords(known, record) : record);
      }
    }
    since = last_seq;
    isLast = results.length < page;
  }
  say('reading', { records: records.size });
  return { records, documents };
}
