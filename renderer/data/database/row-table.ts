/**
 * What lies on the disk: one sealed text of one envelope, or of several (a pack). The ids of records are in the clear, as
 * they say nothing of anybody and what is damaged can be named; they and `unsent` are part of what the seal guards.
 */
export interface StoredRow {
  /** The record's id, or a pack's own. */
  readonly id: string;
  /** Absent where it is the record's own; of a pack, one to a line. */
  readonly ids?: string;
  readonly unsent: 0 | 1;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** One collection's rows. Writes are one transaction, and durable when they resolve. */
export interface RowTable {
  /** Those that are there, in any order. */
  get(ids: readonly string[]): Promise<readonly StoredRow[]>;
  /** The first `most` rows after `after` and before `end`, by id. */
  range(after: string, end: string, most: number): Promise<readonly StoredRow[]>;
  write(puts: readonly StoredRow[], gone: readonly string[]): Promise<void>;
}
