import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { RefusedRecord } from '../api/aside.ts';
import type { LocalStore } from '../database/local-store.ts';
import type { DataEvent } from '../port.ts';

/** What was set aside with all of it, so that nothing is lost. */
export interface AsideEntry extends RefusedRecord {
  /** The document, record or decision as it was. */
  readonly payload: unknown;
  /** The payload is a whole record of ours that the centre would not have made: it is nowhere else. */
  readonly isWithdrawn?: boolean;
}

/** « À vérifier », durable. */
export interface Aside {
  load(): Promise<void>;
  add(entries: readonly AsideEntry[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  get(id: string): AsideEntry;
  list(): readonly RefusedRecord[];
  /** Decisions that the centre refused: no join or replay brings them back. */
  refusedDecisions(): ReadonlySet<string>;
  /** Records whose whole content waits for a person; not sent until then. */
  isBlocked(recordId: string): boolean;
}

function shown({ payload: _, isWithdrawn: __, ...entry }: AsideEntry): RefusedRecord {
  return entry;
}

function refusedIn({ kind, decision, isWithdrawn, payload }: AsideEntry): readonly string[] {
  if (kind !== 'refused') return [];
  if (decision) return [decision.id];
  return isWithdrawn ? ((payload as AnyRecord).decisions ?? []).map(({ id }) => id) : [];
}

export function createAside(store: LocalStore, emit: (event: DataEvent) => void): Aside {
  const entries = new Map<string, AsideEntry>();
  const refused = new Set<string>();
  const list = (): RefusedRecord[] => [...entries.values()].map(shown);
  const tell = (): void => {
    refused.clear();
    for (const entry of entries.values()) for (const id of refusedIn(entry)) refused.add(id);
    emit({ kind: 'aside', records: list() });
  };
  return {
    list,
    async load() {
      for await (const slice of store.slices('aside', 500)) {
        for (const { id, body } of slice) entries.set(id, JSON.parse(body) as AsideEntry);
      }
      tell();
    },
    async add(added) {
      if (added.length === 0) return;
      const rows = added.map((entry) => ({
        next: { id: entry.id, rev: '', unsent: 0 as const, body: JSON.stringify(entry), beside: '' },
      }));
      await store.put('aside', rows);
      for (const entry of added) entries.set(entry.id, entry);
      tell();
    },
    async remove(ids) {
      const present = ids.filter((id) => entries.has(id));
      if (present.length === 0) return;
      await store.remove('aside', present);
      for (const id of present) entries.delete(id);
      tell();
    },
    get(id) {
      const found = entries.get(id);
      if (!found) throw new AppError('not-found', `nothing set aside under ${id}`, { reason: 'missing' });
      return found;
    },
    refusedDecisions: () => refused,
    isBlocked(recordId) {
      return entries.has(asideId('refused', recordId)) || entries.has(asideId('newer', recordId));
    },
  };
}

/** Of a key in the local database. */
const mostChars = 200;

/** 32 bits of a text (FNV-1a); tells apart what begins alike, and keeps nobody from making two that do not differ. */
function digest(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** One entry per record and reason, so that the same fault seen twice is one line. */
export function asideId(kind: AsideEntry['kind'], recordId: string, decision?: string): string {
  const id = decision ? `${kind}:${recordId}:${decision}` : `${kind}:${recordId}`;
  if (id.length <= mostChars) return id;
  const tail = `#${digest(id, 0x811c9dc5)}${digest(id, 0x2f0b4c47)}`;
  return id.slice(0, mostChars - tail.length) + tail;
}
