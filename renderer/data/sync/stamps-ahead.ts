import { farAheadIn, type MachineTime, restamp } from '#shared/domain/join/restamp.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Folded } from '#shared/records/candidacy/schema.ts';
import type { Hlc } from '#shared/records/clock.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import { type Envelope, envelopeOf, recordOf } from '../database/envelope.ts';
import type { StoreRow } from '../database/local-store.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Author } from '../records/owes.ts';
import { prepareRecord } from '../records/prepare.ts';
import type { SettingsNow } from '../records/settings-now.ts';

export interface RestampParts {
  readonly ledger: Ledger;
  readonly settings: SettingsNow;
  readonly me: Author;
  readonly time: () => MachineTime;
  /** The last stamp given here. */
  readonly given: (last: Hlc | undefined) => void;
}

/** Writes of a clock that was more than a day ahead: the centre refuses them, and they would win every contest until then. */
export interface StampsAhead {
  /** Whether a record has such stamps of this machine, as far as the centre's time is known now. */
  has(record: AnyRecord): boolean;
  /** Gives them true times, here too, before anything is sent. True when something was changed. */
  restamp(portion: readonly Envelope[]): Promise<boolean>;
}

export function createStampsAhead({ ledger, settings, me, time, given }: RestampParts): StampsAhead {
  function row(previous: Envelope): StoreRow {
    const before = recordOf(previous);
    const now = time();
    const { record, last } = restamp<AnyRecord>(
      before,
      me.machine,
      now,
      recordKinds[before.type as RecordType].maps,
    );
    given(last);
    const trueTime = new Date(now.now + now.offset).toISOString();
    // An act says when it was done in a field of its own.
    const told =
      record.type === 'act' && String(record['at']) > trueTime ? { ...record, at: trueTime } : record;
    const prepared = prepareRecord(told, settings.read(), before['folded'] as Folded | undefined);
    return { previous, next: envelopeOf(prepared, previous) };
  }

  const has = (record: AnyRecord): boolean => farAheadIn(record, me.machine, time()).length > 0;
  const isAhead = (envelope: Envelope): boolean => has(recordOf(envelope));
  return {
    has,
    async restamp(portion) {
      const ids = portion.filter(isAhead).map(({ id }) => id);
      if (ids.length === 0) return false;
      await ledger.alone(async () => {
        const rows = [...(await ledger.read(ids)).values()].filter(isAhead).map(row);
        await ledger.store(rows);
        ledger.show(rows.map(({ next }) => next));
      });
      return true;
    },
  };
}
