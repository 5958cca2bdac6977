import { join } from '#shared/domain/join/join.ts';
import { withStampsOf } from '#shared/domain/join/restamp.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Instant } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { envelopeOf, recordOf } from '../database/envelope.ts';
import { type Aside, type AsideEntry, asideId } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { type Author, owes } from '../records/owes.ts';
import { prepareRecord } from '../records/prepare.ts';
import type { SettingsNow } from '../records/settings-now.ts';
import type { Centre } from './centre.ts';

export interface SettlementParts {
  readonly centre: Centre;
  readonly ledger: Ledger;
  readonly aside: Aside;
  readonly settings: SettingsNow;
  readonly me: Author;
  readonly now: () => Instant;
  /** Whether the record holds stamps of this machine that are far ahead by what is known of the centre's clock now. */
  readonly isAhead: (record: AnyRecord) => boolean;
}

/** The centre's copy of a record. */
export interface Copy {
  readonly record: AnyRecord;
  readonly rev: string;
}

export interface Outcome {
  readonly refused: readonly { readonly decision: AnyDecision; readonly because: string }[];
  /** The centre's copy at the end, absent when it took nothing. */
  readonly centre?: Copy;
}

/** Brings the copy here in line with what the centre took and refused. */
export interface Settlement {
  /** Takes the refused decisions out of the copy here, once they are durable in « À vérifier ». */
  settle(id: string, outcome: Outcome): Promise<void>;
  /** Nothing of it was taken, and it has no other life than here: kept whole in « À vérifier », out of the lists. */
  withdrawWhole(record: AnyRecord, because: string): Promise<void>;
  /** Stays here as it is, and waits for a person. */
  keepAside(record: AnyRecord, because: string): Promise<void>;
}

export function createSettlement(parts: SettlementParts): Settlement {
  const { ledger, aside, me } = parts;

  function entryFor(id: string, because: string, payload: unknown, decision?: AnyDecision): AsideEntry {
    const what = decision && { decision: { id: decision.id, kind: decision.kind } };
    return {
      id: asideId('refused', id, decision?.id),
      kind: 'refused',
      recordId: id,
      because,
      at: parts.now(),
      payload,
      ...what,
    };
  }

  return {
    async settle(id, outcome) {
      const refused = new Set<string>(outcome.refused.map(({ decision }) => decision.id));
      await aside.add(
        outcome.refused.map(({ decision, because }) => entryFor(id, because, decision, decision)),
      );
      await ledger.alone(async () => {
        const previous = (await ledger.read([id])).get(id);
        if (!previous) return;
        const here = recordOf(previous);
        const { maps } = recordKinds[here.type as RecordType];
        const decisions = here.decisions?.filter((decision) => !refused.has(decision.id));
        const kept: AnyRecord = decisions ? { ...here, decisions } : here;
        const there = outcome.centre?.record;
        const record = there ? join(withStampsOf(kept, there, me.machine, maps), there, maps) : kept;
        const next = envelopeOf(prepareRecord(record, parts.settings.read()), {
          rev: outcome.centre?.rev ?? '',
          unsent: owes(record, outcome.centre?.record, me) ? 1 : 0,
          beside: previous.beside,
        });
        await ledger.store([{ next, previous }]);
        ledger.show([next]);
      });
    },
    async withdrawWhole(record, because) {
      await aside.add([{ ...entryFor(record.id, because, record), isWithdrawn: true }]);
      await ledger.alone(async () => {
        await ledger.store([], [record.id]);
        ledger.show([], [record.id]);
      });
    },
    async keepAside(record, because) {
      await aside.add([entryFor(record.id, because, record)]);
    },
  };
}
