import { isFarAhead, receive, tick } from '#shared/domain/join/hlc.ts';
import type { DecisionStamp, WriteStamp } from '#shared/domain/join/stamp.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Hlc } from '#shared/records/clock.ts';
import type { DecisionId, Instant } from '#shared/records/ids.ts';
import type { Author } from '../records/owes.ts';
import { createUlid } from '../ulid.ts';

/** Gives every write of this machine its place in time, never the same twice and never earlier than what it builds on. */
export interface Stamper {
  /** Later than every stamp in these records. */
  after(records: Iterable<AnyRecord | undefined>): void;
  write(): WriteStamp;
  decision(): DecisionStamp;
  /** The last stamp given; kept with each act, so that a restart goes on from there. */
  last(): Hlc | undefined;
  resume(last: Hlc | undefined): void;
}

/** `now` is this machine's clock in milliseconds, `offset` what the centre's clock told to add to it. */
export function createStamper(author: Author, now: () => number, offset: () => number): Stamper {
  let last: Hlc | undefined;
  /** A stamp that this machine's clock gave while it was wrong by more than a day is not followed once that is known. */
  const standing = (): Hlc | undefined =>
    last !== undefined && isFarAhead(last, now(), offset()) ? undefined : last;
  const next = (): Hlc => {
    last = tick(standing(), now(), offset());
    return last;
  };
  const heard = (hlc: Hlc): void => {
    last = receive(standing(), hlc, now(), offset());
  };
  const write = (): WriteStamp => ({ machine: author.machine, hlc: next(), by: author.name });
  return {
    write,
    after(records) {
      for (const record of records) {
        if (!record) continue;
        heard(record.clock.first[2]);
        for (const dot of Object.values(record.clock.dots ?? {})) heard(dot[2]);
        for (const { hlc } of record.decisions ?? []) heard(hlc);
      }
    },
    decision() {
      const time = now() + offset();
      const at = new Date(time).toISOString() as Instant;
      return { ...write(), id: createUlid(Math.max(0, time)) as DecisionId, at };
    },
    last: standing,
    resume(known) {
      const before = standing();
      if (known !== undefined && (before === undefined || known > before)) last = known;
    },
  };
}
