import type { RecordType } from '#shared/records/registry.ts';

/** Where the records of each type lie, in the order in which the page needs them at start. */
export const collectionOf = {
  campaign: 'campaign',
  school: 'schools',
  organisation: 'organisations',
  offer: 'offers',
  student: 'students',
  candidacy: 'candidacies',
  placement: 'placements',
  act: 'acts',
} as const satisfies Record<RecordType, string>;

export type RecordCollection = (typeof collectionOf)[RecordType];
export const recordCollections = Object.values(collectionOf);

/**
 * What only this machine keeps: `journal` (acts under way), `aside` (refused, unreadable or newer records), `desk`
 * (drafts, preferences, checkpoint). With `messages` still to come that makes 12, the most that the storage bears.
 */
export const localCollections = ['journal', 'aside', 'desk'] as const;
export type LocalCollection = (typeof localCollections)[number];

export type CollectionName = RecordCollection | LocalCollection;
export const collectionNames: readonly CollectionName[] = [...recordCollections, ...localCollections];
