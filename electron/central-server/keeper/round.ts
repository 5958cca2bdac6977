import { identityId } from '#shared/central/identity.ts';
import type { KeeperCopy } from './keeper-copy.ts';
import type { Report } from './keeper-event.ts';
import type { ChangesPage, KeptDatabase } from './kept-database.ts';
import type { Projector } from './projector.ts';
import { isMarkThere, leaveMark, recognise } from './recognise.ts';
import { bringBack, takeChanges } from './take-changes.ts';

const batch = 500;

interface RoundParts {
  readonly database: KeptDatabase;
  readonly copy: KeeperCopy;
  readonly projector: Projector;
  readonly report: Report;
}

/** Reading the scope's changes, page by page, from where the copy is. */
export class Round {
  readonly #parts: RoundParts;
  /** While all is read again: what the centre has. */
  readonly #seen = new Set<string>();

  constructor(parts: RoundParts) {
    this.#parts = parts;
  }

  /** Takes in all that is new. False when the centre must be recognised first: its marker changed, or ours went. */
  async catchUp(signal: AbortSignal): Promise<boolean> {
    const { database, copy, report } = this.#parts;
    let since = copy.mark.since;
    let pages = 0;
    while (!signal.aborted) {
      const page = await database.changes(since, batch);
      if (page.results.some(({ id }) => id === identityId) && !(await this.#isStillTheSame())) return false;
      const isLast = page.results.length < batch;
      await this.#take(page, isLast);
      since = page.last_seq;
      if (isLast) return copy.mark.n === 0 || (await isMarkThere(database, copy));
      pages += 1;
      if (pages % 10 === 0) report({ kind: 'reading', records: copy.records.size });
    }
    return true;
  }

  /** The centre's word on itself was written: it may be closed, or another one. */
  async #isStillTheSame(): Promise<boolean> {
    const { database, copy, report } = this.#parts;
    if (copy.mark.isRescan) return true;
    const { kind } = await recognise(database, copy, report);
    return kind === 'open' && !copy.mark.isRescan;
  }

  /** Waits for news, not longer than this. */
  async wait(ms: number): Promise<void> {
    const { database, copy } = this.#parts;
    await database.changes(copy.mark.since, 1, ms);
  }

  async isQuiet(): Promise<boolean> {
    const { database, copy } = this.#parts;
    return (await database.changes(copy.mark.since, 1)).results.length === 0;
  }

  async #take(page: ChangesPage, isLast: boolean): Promise<void> {
    const { database, copy, projector, report } = this.#parts;
    const { isRescan } = copy.mark;
    if (page.results.length === 0 && !isRescan) return;
    const { put, gone } = await takeChanges(page.results, database, copy, report);
    for (const { id } of [...put, ...gone.map((each) => ({ id: each }))]) {
      const before = copy.records.record(id);
      if (before) projector.touch(before);
    }
    if (isRescan) {
      for (const { id, deleted } of page.results) if (!deleted) this.#seen.add(id);
      // Only the end of it counts: started again before, it begins anew.
      if (!isLast) await copy.add(copy.mark, put, gone);
      else await this.#endRescan(page, put, gone);
    } else {
      const n = await leaveMark(database, copy, page.last_seq);
      await copy.add({ ...copy.mark, since: page.last_seq, n }, put, gone);
    }
    for (const record of put) projector.touch(record);
  }

  async #endRescan(page: ChangesPage, put: Parameters<KeeperCopy['add']>[1], gone: readonly string[]) {
    const { database, copy, report } = this.#parts;
    await copy.add(copy.mark, put, gone);
    const lacking = [...copy.records.values()].filter(({ id }) => !this.#seen.has(id));
    for (let at = 0; at < lacking.length; at += batch) {
      const owed = lacking.slice(at, at + batch).map((record) => ({ record, over: null }));
      await bringBack(owed, database, copy, report);
    }
    this.#seen.clear();
    const n = await leaveMark(database, copy, page.last_seq);
    await copy.add({ ...copy.mark, since: page.last_seq, n, isRescan: false }, []);
  }
}
