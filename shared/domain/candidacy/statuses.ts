import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';

const every: { readonly [Status in CandidacyStatus]: true } = {
  submitted: true,
  'in-review': true,
  'to-complete': true,
  forwarded: true,
  held: true,
  placed: true,
  declined: true,
  withdrawn: true,
  cancelled: true,
  expired: true,
};

/** All statuses, in the order of a candidacy's life; the compiler keeps it as complete as the stored shape's. */
export const candidacyStatuses = Object.keys(every) as readonly CandidacyStatus[];
