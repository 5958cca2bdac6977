import type { AnyRecord } from '#shared/records/base.ts';
import type { RecordType, RecordTypes } from '#shared/records/registry.ts';
import type { ScopeView } from './projection.ts';

type Stored = ReadonlyMap<string, AnyRecord>;
const none: Stored = new Map();

/** All records of a scope in memory, found by what they belong to; a `ScopeView` that changes as it is fed. */
export class ScopeRecords implements ScopeView {
  readonly scope: string;
  readonly #records = new Map<string, AnyRecord>();
  /** By `type` and by `what/whose`: `of/school:…` a school's students, `for/offer:…` an offer's candidacies. */
  readonly #shelves = new Map<string, Map<string, AnyRecord>>();

  constructor(scope: string) {
    this.scope = scope;
  }

  get size(): number {
    return this.#records.size;
  }

  ids(): IterableIterator<string> {
    return this.#records.keys();
  }

  values(): IterableIterator<AnyRecord> {
    return this.#records.values();
  }

  record(id: string): AnyRecord | undefined {
    return this.#records.get(id);
  }

  put(record: AnyRecord): void {
    this.remove(record.id);
    this.#records.set(record.id, record);
    for (const name of shelvesOf(record)) {
      const shelf = this.#shelves.get(name) ?? new Map<string, AnyRecord>();
      this.#shelves.set(name, shelf.set(record.id, record));
    }
  }

  remove(id: string): void {
    const known = this.#records.get(id);
    if (known === undefined) return;
    this.#records.delete(id);
    for (const name of shelvesOf(known)) this.#shelves.get(name)?.delete(id);
  }

  get<T extends RecordType>(type: T, id: string): RecordTypes[T] | undefined {
    const found = this.#records.get(id);
    return found?.type === type ? (found as unknown as RecordTypes[T]) : undefined;
  }

  all<T extends RecordType>(type: T): readonly RecordTypes[T][] {
    return this.#on(type);
  }

  studentsOf(school: string): readonly RecordTypes['student'][] {
    return this.#on(`student/${school}`);
  }

  candidaciesOf(student: string): readonly RecordTypes['candidacy'][] {
    return this.#on(`candidacy/${student}`);
  }

  placementsOf(student: string): readonly RecordTypes['placement'][] {
    return this.#on(`placement/${student}`);
  }

  candidaciesFor(offer: string): readonly RecordTypes['candidacy'][] {
    return this.#on(`for/${offer}`);
  }

  #on<R>(name: string): readonly R[] {
    return [...(this.#shelves.get(name) ?? none).values()] as unknown as readonly R[];
  }
}

function shelvesOf(record: AnyRecord): readonly string[] {
  const { type, decisions = [] } = record;
  const owner = type === 'student' ? record['schoolId'] : record['studentId'];
  const offers =
    type === 'candidacy' ? decisions.flatMap((one) => ('offerId' in one ? [one.offerId] : [])) : [];
  const named = new Set(offers.map((offer) => `for/${String(offer)}`));
  return [type, ...(owner === undefined ? [] : [`${type}/${String(owner)}`]), ...named];
}
