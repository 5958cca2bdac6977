import type { CollectionName } from './collections.ts';
import type { Envelope } from './envelope.ts';

/** One write: `previous` is the envelope that `get` gave, absent for what is believed new. */
export interface StoreRow {
  readonly next: Envelope;
  readonly previous?: Envelope | undefined;
}

/**
 * The local database as journal and sync see it. All writes are durable when their promise resolves, and all failures
 * are `AppError` `storage`. One writer at a time is the caller's duty.
 */
export interface LocalStore {
  get(collection: CollectionName, ids: readonly string[]): Promise<Map<string, Envelope>>;
  /** Everything of a collection, in slices of about `size`, by id. */
  slices(collection: CollectionName, size: number): AsyncIterable<readonly Envelope[]>;
  put(collection: CollectionName, rows: readonly StoreRow[]): Promise<void>;
  /** Forgets them without a trace of their content. */
  remove(collection: CollectionName, ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
  /** Removes the whole database from this machine. */
  destroy(): Promise<void>;
}
