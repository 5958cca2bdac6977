import type { AnyRecord } from '#shared/records/base.ts';
import type { Campaign } from '#shared/records/campaign/schema.ts';
import type { KeptDatabase } from './kept-database.ts';
import { draftOf, joinRecords, readRecord, sameRecord } from './read-record.ts';

/** How often others may write in between before the next round has to see to it. */
const attempts = 8;

export type Settlement =
  | { readonly kind: 'settled'; readonly record: AnyRecord; readonly closed: number }
  /** A leaf that cannot be read, or that the guard lets nobody join: it stays where it is, and nothing is lost. */
  | { readonly kind: 'open'; readonly record: AnyRecord; readonly because: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable' };

/**
 * Makes a document's winner hold all that its leaves and `known` say, and then closes the leaves that lost. In this
 * order, and a leaf only after the winner was read back and found to hold it: stopped at any moment, nothing is lost,
 * and doing it again ends in the same state. Two keepers at once write on the same revision, so one of them is told.
 */
export async function settle(
  database: KeptDatabase,
  id: string,
  known: AnyRecord | undefined,
  campaign: Campaign | undefined,
): Promise<Settlement> {
  let closed = 0;
  let because = 'busy';
  let joined: AnyRecord | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const winner = await database.read(id);
    const standing = winner && readRecord(winner);
    if (winner && standing === null) return { kind: 'unreadable' };
    const { leaves, unread } = await leavesOf(database, id, winner?._conflicts ?? []);
    const all = [...(standing ? [standing] : []), ...leaves.map(({ record }) => record)];
    joined = (known ? [known, ...all] : all).reduce<AnyRecord | undefined>(
      (one, other) => (one === undefined ? other : joinRecords(one, other)),
      undefined,
    );
    if (joined === undefined) return { kind: 'gone' };
    if (standing && sameRecord(joined, standing)) {
      const tombs = leaves.map(({ rev }) => ({ _id: id, _rev: rev, _deleted: true }));
      if (tombs.length === 0)
        return unread === 0
          ? { kind: 'settled', record: joined, closed }
          : { kind: 'open', record: joined, because: 'unreadable' };
      const answers = await database.write(tombs);
      closed += answers.filter(({ error }) => error === undefined).length;
      const refused = answers.find(({ error }) => error !== undefined && error !== 'conflict');
      if (refused) return { kind: 'open', record: joined, because: refused.reason ?? '' };
      continue;
    }
    const [answer] = await database.write([draftOf(joined, winner, campaign)]);
    because = answer?.reason ?? '';
    if (answer?.error !== undefined && answer.error !== 'conflict')
      return { kind: 'open', record: joined, because };
  }
  return joined ? { kind: 'open', record: joined, because } : { kind: 'gone' };
}

async function leavesOf(database: KeptDatabase, id: string, revisions: readonly string[]) {
  const leaves: { readonly rev: string; readonly record: AnyRecord }[] = [];
  let unread = 0;
  for (const rev of revisions) {
    const leaf = await database.read(id, rev);
    const record = leaf && readRecord(leaf);
    if (record) leaves.push({ rev, record });
    else if (leaf) unread += 1;
  }
  return { leaves, unread };
}
