/**
 * Why a decision is refused; worded in `renderer/text`. Facts, where they help: `status`, `offerId`, `week`, `weeks`,
 * `dueOn`, `candidacyId`, `decisionId`, `by`, `until`, `missing` (names of payload), `kind` (of the
 * decision they are missing from).
 */
export type CandidacyRefusal =
  | 'status'
  | 'role'
  | 'incomplete'
  | 'void'
  | 'already-submitted'
  | 'already-applied'
  | 'already-placed'
  | 'already-yours'
  | 'already-assigned'
  | 'not-in-team'
  | 'not-forwarded'
  | 'offer-gone'
  | 'offer-not-open'
  | 'offer-reserved'
  | 'week-not-real'
  | 'week-not-offered'
  | 'week-past'
  | 'no-seat'
  | 'same-offer'
  | 'date-not-real'
  | 'date-past'
  | 'not-due'
  | 'nothing-to-tell'
  | 'decision-gone'
  | 'retracted-before'
  | 'not-yours'
  | 'built-upon';
