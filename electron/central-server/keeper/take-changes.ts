import type { AnyRecord } from '#shared/records/base.ts';
import type { Campaign } from '#shared/records/campaign/schema.ts';
import type { KeeperCopy } from './keeper-copy.ts';
import type { Report } from './keeper-event.ts';
import type { ChangeRow, KeptDatabase, StoredDocument } from './kept-database.ts';
import { draftOf, isCentres, joinRecords, readRecord, sameRecord } from './read-record.ts';
import { settle } from './settle.ts';

export interface Taken {
  /** As the centre holds them now. */
  readonly put: readonly AnyRecord[];
  readonly gone: readonly string[];
}

/** What the keeper holds and the centre does not, over what stands there. */
interface Owed {
  readonly record: AnyRecord;
  readonly over: StoredDocument | null;
}

/**
 * Takes changes of the scope in: joins branches and closes what lost, and puts back what the keeper knows more. A
 * document that was deleted at the centre (people never do; an admin erases somebody's data) is forgotten here, too.
 */
export async function takeChanges(
  rows: readonly ChangeRow[],
  database: KeptDatabase,
  copy: KeeperCopy,
  report: Report,
): Promise<Taken> {
  const { records } = copy;
  const put: AnyRecord[] = [];
  const gone: string[] = [];
  const owed: Owed[] = [];
  for (const { id, deleted, doc } of rows) {
    if (isCentres(id)) continue;
    const known = records.record(id);
    if (deleted || !doc) {
      if (known) gone.push(id);
      continue;
    }
    const standing = readRecord(doc);
    if (doc._conflicts || standing === null) {
      const record = await settleOne(id, database, copy, report);
      if (record) put.push(record);
      continue;
    }
    const joined = known ? joinRecords(known, standing) : standing;
    if (known === undefined || !sameRecord(known, joined)) put.push(joined);
    if (!sameRecord(joined, standing)) owed.push({ record: joined, over: doc });
  }
  await bringBack(owed, database, copy, report);
  return { put, gone };
}

/** Stores what the centre lost. What somebody else writes at the same time is joined with it. */
export async function bringBack(
  owed: readonly Owed[],
  database: KeptDatabase,
  copy: KeeperCopy,
  report: Report,
): Promise<void> {
  if (owed.length === 0) return;
  const answers = await database.write(
    owed.map(({ record, over }) => draftOf(record, over, campaignIn(copy))),
  );
  let count = 0;
  for (const { id, error, reason } of answers) {
    if (error === undefined) count += 1;
    else if (error === 'conflict') await settleOne(id, database, copy, report);
    else report({ kind: 'left-open', id, because: reason ?? error });
  }
  if (count > 0) report({ kind: 'restored', count });
}

export async function settleOne(
  id: string,
  database: KeptDatabase,
  copy: KeeperCopy,
  report: Report,
  known = copy.records.record(id),
): Promise<AnyRecord | undefined> {
  const settled = await settle(database, id, known, campaignIn(copy));
  if (settled.kind === 'gone') return undefined;
  if (settled.kind === 'unreadable') {
    report({ kind: 'left-open', id, because: 'unreadable' });
    return undefined;
  }
  if (settled.kind === 'open') report({ kind: 'left-open', id, because: settled.because });
  else if (settled.closed > 0) report({ kind: 'joined', id, closed: settled.closed });
  return settled.record;
}

function campaignIn({ records }: KeeperCopy): Campaign | undefined {
  return records.all('campaign')[0];
}
