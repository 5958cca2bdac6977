import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { RecordType, RecordTypes } from '#shared/records/registry.ts';
import type { Audience } from '../audience.ts';
import type { CentreDocument } from '../identity.ts';

/** The scope's records as the keeper holds them, all branches joined; lookups cost nothing to speak of. */
export interface ScopeView {
  readonly scope: string;
  readonly get: <T extends RecordType>(type: T, id: string) => RecordTypes[T] | undefined;
  readonly all: <T extends RecordType>(type: T) => Iterable<RecordTypes[T]>;
  readonly studentsOf: (school: string) => readonly RecordTypes['student'][];
  readonly candidaciesOf: (student: string) => readonly RecordTypes['candidacy'][];
  readonly placementsOf: (student: string) => readonly RecordTypes['placement'][];
  /** Those that any of their decisions put to the offer, now or formerly. */
  readonly candidaciesFor: (offer: string) => readonly RecordTypes['candidacy'][];
}

/**
 * What one audience sees of a scope. The keeper makes its database equal to `documents`, and no more: a document that
 * is not in the list any more is erased there.
 */
export interface Projection {
  readonly audience: Audience;
  /**
   * All that stands in the database `projectionDatabaseOf(scope, audience)`, redacted, without `_rev`, in any order;
   * the design document and `scope:identity` are the keeper's. Same view, same bytes: no clock, no chance.
   */
  readonly documents: () => readonly CentreDocument[];
  /**
   * Whether a decision that is found in this database and not in the scope's record may flow back into it. Only those of
   * people of this audience, by whom it says (the projection's guard has seen to that), on what is theirs to complete.
   * `record` is the scope's own.
   */
  readonly takesBack: (decision: AnyDecision, record: AnyRecord) => boolean;
}

/**
 * Every projection of a scope: one per school, one per class, one of figures. `projections-of.ts` exports it as
 * `projectionsOf`; `documents` is asked only of those that a change may have touched, so work is done in it, not before.
 */
export type ProjectionsOf = (view: ScopeView) => readonly Projection[];
