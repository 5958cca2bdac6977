import type { AnyRecord } from '#shared/records/base.ts';
import type { Hlc } from '#shared/records/clock.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { ActId } from '#shared/records/ids.ts';
import type { LocalStore } from '../database/local-store.ts';

/** What one act does to one record: a record made, its fields written, decisions added. Doing it twice is doing it once. */
export interface JournalWrite {
  readonly id: string;
  readonly record?: AnyRecord;
  /** The record as it was, with the fields that were written: joined into what is there. Makes none that is gone. */
  readonly edited?: AnyRecord;
  readonly decisions?: readonly AnyDecision[];
}

/** The whole intent of an act. Once this is on disk the act is acknowledged, whatever happens to the machine. */
export interface JournalEntry {
  readonly id: ActId;
  /** The last stamp the act gave. */
  readonly hlc: Hlc;
  readonly writes: readonly JournalWrite[];
}

/** Acts under way, as a log (architecture §6). */
export interface Journal {
  /** Oldest first: to be done again before anything else. The last act always is among them, done or not. */
  pending(): Promise<readonly JournalEntry[]>;
  append(entry: JournalEntry): Promise<void>;
  /** Its writes are all stored. */
  done(id: ActId): Promise<void>;
}

/**
 * The last act that is done stays until the next one is: it costs no write of its own, and it tells at the next start
 * how far this machine's logical clock had come.
 */
export function createJournal(store: LocalStore): Journal {
  let finished: ActId[] = [];
  return {
    async pending() {
      const entries: JournalEntry[] = [];
      for await (const slice of store.slices('journal', 100)) {
        for (const { body } of slice) entries.push(JSON.parse(body) as JournalEntry);
      }
      entries.sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
      return entries;
    },
    append(entry) {
      const next = { id: entry.id, rev: '', unsent: 0 as const, body: JSON.stringify(entry), beside: '' };
      return store.put('journal', [{ next }]);
    },
    async done(id) {
      const gone = finished.filter((other) => other !== id);
      finished = [id];
      if (gone.length > 0) await store.remove('journal', gone);
    },
  };
}
