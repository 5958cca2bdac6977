import { compareDecisions } from '#shared/domain/decision/order.ts';
import { join } from '#shared/domain/join/join.ts';
import { withStampsOf } from '#shared/domain/join/restamp.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Folded } from '#shared/records/candidacy/schema.ts';
import type { Instant } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { type Reading, readDocument } from '../check/read-document.ts';
import { type Envelope, envelopeOf, recordOf } from '../database/envelope.ts';
import type { StoreRow } from '../database/local-store.ts';
import { type Aside, type AsideEntry, asideId } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { type Author, owes } from '../records/owes.ts';
import { prepareRecord } from '../records/prepare.ts';
import type { SettingsNow } from '../records/settings-now.ts';
import type { Centre, CentreDocument, ChangeRow } from './centre.ts';

export interface ArriveParts {
  readonly centre: Pick<Centre, 'revision'>;
  readonly ledger: Ledger;
  readonly aside: Aside;
  readonly settings: SettingsNow;
  readonly me: Author;
  readonly now: () => Instant;
  /**
   * Only the keeper writes here (a projection): what arrives replaces what is here, but for one's own decisions that wait.
   */
  readonly isProjection?: boolean;
  /** Told of every record that could be read, whether it is new here or not. */
  readonly noted: (record: AnyRecord) => void;
}

/** Takes documents of the centre in. Resolves when every collection has stored its share. */
export type Arrive = (
  rows: readonly Pick<ChangeRow, 'id' | 'deleted' | 'doc'>[],
  signal: AbortSignal,
) => Promise<void>;

interface Arrival {
  readonly id: string;
  readonly document: CentreDocument;
  readonly leaves: readonly CentreDocument[];
  readonly reading: Reading;
}

/** The centre's state with what this person decided and the centre has not. */
function withOwnOf(here: AnyRecord, centre: AnyRecord, name: string): AnyRecord {
  const there = new Set((centre.decisions ?? []).map(({ id }) => id));
  const own = (here.decisions ?? []).filter(({ id, by }) => by === name && !there.has(id));
  if (own.length === 0) return centre;
  return { ...centre, decisions: [...(centre.decisions ?? []), ...own].sort(compareDecisions) };
}

export function createArrive(parts: ArriveParts): Arrive {
  const { ledger, aside, settings, me } = parts;

  /** Branches that arose at the centre, to be joined for display; only the keeper writes that join there. */
  async function leavesOf(document: CentreDocument, signal: AbortSignal): Promise<readonly CentreDocument[]> {
    const revisions = document._conflicts ?? [];
    const found = await Promise.all(revisions.map((rev) => parts.centre.revision(document._id, rev, signal)));
    return found.flatMap((leaf) => (leaf && !leaf._deleted ? [leaf] : []));
  }

  function setAside(arrival: Arrival, reading: Extract<Reading, { kind: 'aside' }>): AsideEntry {
    return {
      id: asideId(reading.why, arrival.id),
      kind: reading.why,
      recordId: arrival.id,
      because: reading.because,
      at: parts.now(),
      payload: arrival.document,
    };
  }

  function joined(arrival: Arrival, record: AnyRecord, local: Envelope | undefined): StoreRow | undefined {
    const { document, leaves } = arrival;
    if (local && local.rev === document._rev && leaves.length === 0) {
      parts.noted(record);
      return undefined;
    }
    const { maps } = recordKinds[record.type as RecordType];
    const readable = leaves
      .map(readDocument)
      .flatMap((leaf) => (leaf.kind === 'record' ? [leaf.record] : []));
    const centre = readable.reduce((all, leaf) => join(all, leaf, maps), record);
    const here =
      local &&
      (parts.isProjection === true
        ? withOwnOf(recordOf(local), centre, me.name)
        : withStampsOf(recordOf(local), centre, me.machine, maps));
    const both = here ? (parts.isProjection === true ? here : join(here, centre, maps)) : centre;
    const prepared = prepareRecord(both, settings.read(), record.folded as Folded | undefined);
    settings.note(both);
    parts.noted(prepared);
    const next = envelopeOf(prepared, {
      rev: document._rev,
      // Over a newer record nothing is sent (`aside.isBlocked`), but what is owed stays owed to the newer program to come.
      unsent: here && owes(both, centre, me) ? 1 : 0,
      beside: document._attachments ? JSON.stringify({ _attachments: document._attachments }) : '',
    });
    return { next, previous: local };
  }

  /**
   * One document that breaks a rule in a way that nobody foresaw must not stop all that come behind it: it is set aside.
   * Faults of the disk or the network are AppErrors, and are the whole page's.
   */
  function readably<Value>(arrival: Arrival, work: () => Value): Value | AsideEntry {
    try {
      return work();
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      return setAside(arrival, {
        kind: 'aside',
        why: 'unreadable',
        because: thrown instanceof Error ? thrown.name : 'unknown',
      });
    }
  }

  /** A record deleted at the centre goes here too, unless that would lose what was not sent: that is set aside. */
  function removal(id: string, local: Envelope | undefined): AsideEntry | undefined {
    if (local?.unsent !== 1) return undefined;
    const payload = recordOf(local);
    return {
      id: asideId('removed', id),
      kind: 'removed',
      recordId: id,
      because: 'deleted-at-centre',
      at: parts.now(),
      payload,
    };
  }

  async function takeAlone(arrivals: readonly Arrival[], deleted: readonly string[]): Promise<void> {
    const local = await ledger.read([...arrivals.map(({ id }) => id), ...deleted]);
    const rows: StoreRow[] = [];
    const entries = deleted.flatMap((id) => removal(id, local.get(id)) ?? []);
    const read: string[] = [];
    for (const arrival of arrivals) {
      const { reading, id } = arrival;
      if (reading.kind === 'aside') entries.push(setAside(arrival, reading));
      if (reading.kind !== 'record') continue;
      const row = readably(arrival, () => joined(arrival, reading.record, local.get(id)));
      if (row && 'kind' in row) {
        entries.push(row);
        continue;
      }
      if (row) rows.push(row);
      if (reading.isNewer)
        entries.push(setAside(arrival, { kind: 'aside', why: 'newer', because: 'schema-version' }));
      else
        read.push(
          asideId('unreadable', id),
          asideId('newer', id),
          asideId('unknown', id),
          asideId('removed', id),
          asideId('damaged', id),
        );
    }
    await aside.add(entries);
    const gone = deleted.filter((id) => local.has(id));
    await ledger.store(rows, gone);
    ledger.show(
      rows.map(({ next }) => next),
      gone,
    );
    await aside.remove(read);
  }

  return async (changes, signal) => {
    const arrivals: Arrival[] = [];
    const deleted: string[] = [];
    for (const { id, deleted: isDeleted, doc } of changes) {
      if (isDeleted || doc?._deleted) deleted.push(id);
      else if (doc)
        arrivals.push({ id, document: doc, leaves: await leavesOf(doc, signal), reading: readDocument(doc) });
    }
    if (arrivals.length > 0 || deleted.length > 0) await ledger.alone(() => takeAlone(arrivals, deleted));
  };
}
