import { removalAgainstEdits } from '#shared/domain/decision/removal.ts';
import { contestsOf } from '#shared/domain/join/settle.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId, OfferId } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { States } from './states.ts';
import type { WorkingSet } from './working-set.ts';

/** What does not agree, by id of its record, kept up change by change so that nobody looks through 100,000 of them. */
export interface DisputeIndex {
  /** Records with contested values that a person should see, by how many fields. */
  readonly contested: ReadonlyMap<string, number>;
  readonly candidacies: ReadonlySet<CandidacyId>;
  readonly offers: ReadonlySet<OfferId>;
  /** Offers of which a week is given more often than it has seats. */
  readonly overbooked: ReadonlySet<OfferId>;
  /** After records changed or went. */
  follow(records: readonly AnyRecord[], removed: readonly string[]): void;
  /** An offer's line was counted anew. */
  noteOffer(id: OfferId, isOverbooked: boolean): void;
}

function put<Id>(set: Set<Id>, id: Id, isIn: boolean): void {
  if (isIn) set.add(id);
  else set.delete(id);
}

export function createDisputeIndex(set: WorkingSet, states: States): DisputeIndex {
  const contested = new Map<string, number>();
  const candidacies = new Set<CandidacyId>();
  const offers = new Set<OfferId>();
  const overbooked = new Set<OfferId>();

  function followOffer(record: AnyRecord): void {
    const id = record.id as OfferId;
    // One decision contradicts nothing, and most offers have one.
    const isPlain = (record.decisions?.length ?? 0) < 2 && record.decisions?.[0]?.kind !== 'remove';
    const isDisputed =
      !isPlain &&
      ((states.offer(id)?.contradictions.length ?? 0) > 0 || removalAgainstEdits(record, []) !== undefined);
    put(offers, id, isDisputed);
  }

  return {
    contested,
    candidacies,
    offers,
    overbooked,
    follow(records, removed) {
      for (const record of records) {
        const { id, type, clock } = record;
        if (clock.contested === undefined || clock.contested.length === 0) contested.delete(id);
        else {
          const { maps } = recordKinds[type as RecordType];
          const fields = new Set(contestsOf(record, maps).map(({ field }) => field)).size;
          if (fields > 0) contested.set(id, fields);
          else contested.delete(id);
        }
        if (type === 'offer') followOffer(record);
        if (type !== 'candidacy') continue;
        const summary = states.summary(id as CandidacyId);
        put(candidacies, id as CandidacyId, summary?.contested === true && !summary.isVoid);
      }
      for (const id of removed) {
        contested.delete(id);
        candidacies.delete(id as CandidacyId);
        offers.delete(id as OfferId);
        overbooked.delete(id as OfferId);
      }
    },
    noteOffer: (id, isOverbooked) => put(overbooked, id, isOverbooked && set.get('offer', id) !== undefined),
  };
}
