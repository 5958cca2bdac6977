import Type from 'typebox';
import { clock } from './clock.ts';
import type { AnyDecision } from './decision.ts';

/** What every record carries beside its own fields. A field that this program does not know is kept as it came. */
export const recordBase = { schemaVersion: Type.Integer({ minimum: 1 }), clock };

/** A record as the join sees it: own fields at the top level, whatever they are. */
export interface AnyRecord {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly clock: Type.Static<typeof clock>;
  readonly decisions?: readonly AnyDecision[];
  readonly [field: string]: unknown;
}
