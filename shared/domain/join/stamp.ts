import type { Hlc } from '#shared/records/clock.ts';
import type { DecisionId, Instant, MachineId, UserName } from '#shared/records/ids.ts';

/** Who writes on what and when: what makes a dot. */
export interface WriteStamp {
  readonly machine: MachineId;
  readonly hlc: Hlc;
  readonly by: UserName;
}

/** What makes a decision a fact: a stamp with an id of its own and the wall-clock time shown to people. */
export interface DecisionStamp extends WriteStamp {
  readonly id: DecisionId;
  readonly at: Instant;
}
