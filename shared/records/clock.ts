import Type from 'typebox';
import { instant, machineId, userName } from './ids.ts';

/**
 * Hybrid logical clock: thirteen digits of milliseconds since 1970, a dash, four hexadecimal digits of a counter
 * (`1795623456789-0000`). Fixed width, so that strings compare as time does.
 */
export const hlc = Type.String({ pattern: '^\\d{13}-[0-9a-f]{4}$', maxLength: 18 });
export type Hlc = Type.Static<typeof hlc>;

/** One write of one machine: who, its how-manieth to this record, and when. */
export const dot = Type.Tuple([machineId, Type.Integer({ minimum: 1 }), hlc]);
export type Dot = Type.Static<typeof dot>;

/** A context: by machine, the highest number of its writes that is included. */
export const clockSeen = Type.Record(Type.String(), Type.Integer({ minimum: 1 }));

/** A value that lost against a concurrent one and waits for a person. */
export const contested = Type.Object({
  /** Name of the field, or `map/key` for an entry of a map. */
  field: Type.String({ maxLength: 200 }),
  /** Absent when the concurrent edit had removed the field. */
  value: Type.Optional(Type.Unknown()),
  dot,
  by: userName,
  at: instant,
});
export type Contested = Type.Static<typeof contested>;

/**
 * What a record remembers of its edits (dotted version vectors, Preguiça and others 2010). `seen` is the context: per
 * machine the highest `n` that this state includes. Every field holds the values that no later edit has replaced: the
 * latest by `(hlc, machine, n)` stands in the record, its dot in `dots` (or, without an entry there, `first`); an entry
 * in `dots` without a field says that the field was removed. The others are in `contested` until a person settles them.
 * Settling takes the entry out and needs no trace of its own: its dot is in `seen` and no longer held, which is what
 * replaced means. `authors` says who wrote a dot of `dots` (by `machine:n`) so that a later loser has its author.
 */
export const clock = Type.Object({
  first: dot,
  by: userName,
  seen: clockSeen,
  dots: Type.Optional(Type.Record(Type.String(), dot)),
  authors: Type.Optional(Type.Record(Type.String(), userName)),
  contested: Type.Optional(Type.Array(contested)),
});
export type Clock = Type.Static<typeof clock>;
