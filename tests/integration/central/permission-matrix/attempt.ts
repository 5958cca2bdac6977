import type { AnyRecord } from '#shared/records/base.ts';
import type { ActorName } from './actors.ts';

export type DatabaseName = 'records' | 'files' | 'school' | 'class' | 'figures';

/** One try to write one document. */
export interface Attempt {
  readonly actor: ActorName;
  readonly database: DatabaseName;
  /** Type of the record, or of whatever it is. */
  readonly type: string;
  /** What is tried, in a few words: a kind of decision, or what is wrong. */
  readonly what: string;
  /** What an administrator puts there first. */
  readonly base?: AnyRecord;
  /** Merged over `_id` and `_rev` of the base. */
  readonly document: object;
  /** As a replicator writes, with a history of its own. */
  readonly asReplicator?: boolean;
  /** Null: it passes; or the code of the refusal; `any`: refused, whatever the server says. */
  readonly expected: string | null;
}

export function contentOf({ id: _id, ...content }: AnyRecord): object {
  return content;
}

export function fresh(record: AnyRecord, change: object = {}): object {
  return { _id: record.id, ...contentOf(record), ...change };
}
