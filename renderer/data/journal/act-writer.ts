import type { Settings } from '#shared/domain/campaign/settings.ts';
import { includes, join } from '#shared/domain/join/join.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Folded } from '#shared/records/candidacy/schema.ts';
import type { OrganisationId } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { type Envelope, envelopeOf, recordOf } from '../database/envelope.ts';
import type { StoreRow } from '../database/local-store.ts';
import type { ActIntent, ActReply, DataEvent } from '../port.ts';
import type { Aside } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { prepareRecord } from '../records/prepare.ts';
import { composeAct, type RecordsNow, touchedBy } from './compose-act.ts';
import type { Journal, JournalEntry, JournalWrite } from './journal.ts';
import type { Stamper } from './stamper.ts';

export interface ActWriter {
  /** Resolves when the act is durable; its records are then written, and again at the next start if that is cut. */
  perform(intent: ActIntent): Promise<ActReply>;
  /** Does every act of the journal again that a crash may have cut. Before sync begins. */
  replay(): Promise<void>;
}

export interface ActWriterParts {
  readonly ledger: Ledger;
  readonly journal: Journal;
  readonly aside: Aside;
  readonly stamper: Stamper;
  readonly settings: () => Settings;
  /** Acts stay on this machine: in a projection nobody writes any. */
  readonly keepsActs?: boolean;
  readonly emit: (event: DataEvent) => void;
  /** Something waits to be sent. */
  readonly kick: () => void;
  /** An act is being written (1), or its records are all stored (-1). */
  readonly saving: (change: 1 | -1) => void;
}

/** The record with the fields that an act wrote, unless it has taken them in already: they may have other times by now. */
function withEdits(here: AnyRecord, edited: AnyRecord | undefined): AnyRecord {
  if (edited === undefined) return here;
  const { seen } = here.clock;
  const isKnown = Object.entries(edited.clock.seen).every(([machine, n]) => (seen[machine] ?? 0) >= n);
  return isKnown ? here : join(here, edited, recordKinds[here.type as RecordType].maps);
}

export function createActWriter(parts: ActWriterParts): ActWriter {
  const { ledger, journal, aside, stamper, settings } = parts;

  function applied(write: JournalWrite, local: Envelope | undefined): StoreRow | undefined {
    const here = local && recordOf(local);
    const refused = aside.refusedDecisions();
    const stored = new Set((here?.decisions ?? []).map(({ id }) => id));
    const all = write.record?.decisions ?? write.decisions ?? [];
    // What is here already stays as it is: it may have been given true times since (`sync/restamp-ahead.ts`).
    const facts = all.filter(({ id }) => !refused.has(id) && !stored.has(id));
    const [first, n] = write.record?.clock.first ?? [];
    const isKnown = here !== undefined && first !== undefined && (here.clock.seen[first] ?? 0) >= (n ?? 0);
    const base = write.record && !isKnown ? write.record : here && withEdits(here, write.edited);
    const isRefused = all.length > 0 && all.every(({ id }) => refused.has(id)) && write.record !== undefined;
    // What it was decided on is gone, or the centre refused to have it made: there is nothing to write it into.
    if (!base || isRefused) return undefined;
    const { maps } = recordKinds[base.type as RecordType];
    const kept = base === write.record ? [] : (base.decisions ?? []);
    const added: AnyRecord = base.decisions ? { ...base, decisions: [...kept, ...facts] } : base;
    if (here && includes(here, added, maps)) return undefined;
    const record = here ? join(here, added, maps) : added;
    const next = envelopeOf(prepareRecord(record, settings(), here?.folded as Folded | undefined), {
      rev: local?.rev ?? '',
      unsent: parts.keepsActs === true && record.type === 'act' ? 0 : 1,
      beside: local?.beside ?? '',
    });
    return { next, previous: local };
  }

  async function rowsOf(entry: JournalEntry): Promise<StoreRow[]> {
    const local = await ledger.read(entry.writes.map(({ id }) => id));
    return entry.writes.flatMap((write) => applied(write, local.get(write.id)) ?? []);
  }

  /** Whose the offers of these candidacies are, for the placements that a confirmation makes. */
  async function organisations(now: RecordsNow): Promise<(offerId: string) => OrganisationId | undefined> {
    const offers = [...now.values()].flatMap(({ folded }) => (folded as Folded | undefined)?.offerId ?? []);
    const found = await ledger.read(offers);
    return (offerId) => {
      const envelope = found.get(offerId);
      return envelope && (recordOf(envelope).organisationId as OrganisationId | undefined);
    };
  }

  async function write(intent: ActIntent, acknowledge: (reply: ActReply) => void): Promise<void> {
    const local = await ledger.read([...touchedBy(intent), intent.id]);
    if (local.has(intent.id)) return acknowledge({ saved: touchedBy(intent), refused: [] });
    const now = new Map([...local].map(([id, envelope]) => [id, recordOf(envelope)]));
    const { entry, reply } = composeAct(intent, now, await organisations(now), stamper);
    if (!entry) return acknowledge(reply);
    await journal.append(entry);
    parts.saving(1);
    const rows = await rowsOf(entry);
    ledger.show(rows.map(({ next }) => next));
    acknowledge(reply);
    await ledger.store(rows);
    parts.saving(-1);
    parts.kick();
    await journal.done(entry.id);
  }

  return {
    perform(intent) {
      return new Promise((settle, fail) => {
        let isAcknowledged = false;
        const acknowledge = (reply: ActReply): void => {
          isAcknowledged = true;
          settle(reply);
        };
        ledger
          .alone(() => write(intent, acknowledge))
          .catch((thrown: unknown) => {
            // Acknowledged and on disk: the next start does it again, but nothing more may be promised until then.
            const { kind, message, details } = toAppError(thrown);
            if (isAcknowledged) parts.emit({ kind: 'failed', error: { kind, message, details } });
            else fail(thrown);
          });
      });
    },
    replay: () =>
      ledger.alone(async () => {
        for (const entry of await journal.pending()) {
          stamper.resume(entry.hlc);
          await ledger.store(await rowsOf(entry));
          await journal.done(entry.id);
        }
      }),
  };
}
