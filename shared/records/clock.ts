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
 * What a record remembers of its edits (dotted version vectors, Preguiça and others 2010): `first` is the dot of every
 * field without one of its own in `dots`; `seen` is the context, per machine the highest `n` this state includes;
 * `settled` names contested dots (`machine:n`) that a person has settled and only grows.
 * `authors` says who wrote a dot (by `machine:n`) so that a later loser can be shown with its author.
 */
export const clock = Type.Object({
  first: dot,
  by: userName,
  seen: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
  dots: Type.Optional(Type.Record(Type.String(), dot)),
  authors: Type.Optional(Type.Record(Type.String(), userName)),
  contested: Type.Optional(Type.Array(contested)),
  settled: Type.Optional(Type.Array(Type.String())),
});
export type Clock = Type.Static<typeof clock>;
