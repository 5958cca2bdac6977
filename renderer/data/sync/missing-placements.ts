import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { parseHlc } from '#shared/domain/join/hlc.ts';
import { missingPlacements, placementOf } from '#shared/domain/placement/placement-of.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy, Folded } from '#shared/records/candidacy/schema.ts';
import type { OrganisationId } from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { envelopeOf, recordOf } from '../database/envelope.ts';
import type { Stamper } from '../journal/stamper.ts';
import type { Ledger } from '../records/ledger.ts';
import type { Author } from '../records/owes.ts';

/**
 * Makes the placement of a confirmation in force where it is missing (architecture §6). The machine that confirmed makes
 * the same as ever, to the byte, at once. Others leave it the time to arrive, then make it as their own, which is all
 * that the centre takes from them; two that do so at once join into one record.
 */
export interface MissingPlacements {
  /** A candidacy that arrived. */
  note(record: AnyRecord): void;
  /** To be called once all that the centre told is stored; a placement may arrive behind its candidacy. */
  make(): Promise<void>;
}

export interface MissingPlacementsParts {
  readonly ledger: Ledger;
  readonly stamper: Pick<Stamper, 'after' | 'write'>;
  readonly me: Author;
  readonly roles: readonly string[];
  /** The centre's time as far as this machine knows it. */
  readonly trueTime: () => number;
}

/** A confirmation and its placement are sent together, so a missing one is no longer under way after this. */
const leaveMs = 600_000;
const mayPlace = /(^|:)(facilitator|coordinator)$/;

export function createMissingPlacements(parts: MissingPlacementsParts): MissingPlacements {
  const { ledger, stamper, me } = parts;
  const noted = new Set<string>();

  async function organisationOf({ offerId }: CandidacyState): Promise<OrganisationId | undefined> {
    const offer = (await ledger.read([offerId])).get(offerId);
    return offer && (recordOf(offer)['organisationId'] as OrganisationId | undefined);
  }

  async function placementFor(state: CandidacyState): Promise<AnyRecord | undefined> {
    const confirm = state.effective.find(({ id }) => id === state.seatBy);
    if (!confirm) return undefined;
    const isMine = confirm.by === me.name && confirm.machine === me.machine;
    if (!isMine && parseHlc(confirm.hlc).ms + leaveMs > parts.trueTime()) {
      noted.add(state.id);
      return undefined;
    }
    const stamp = isMine ? undefined : stamper.write();
    const { version } = recordKinds.placement;
    return placementOf(state, version, await organisationOf(state), stamp) as AnyRecord | undefined;
  }

  return {
    note({ id, type, folded }) {
      if (type === 'candidacy' && (folded as Folded | undefined)?.status === 'placed') noted.add(id);
    },
    async make() {
      if (noted.size === 0 || !parts.roles.some((role) => mayPlace.test(role))) return;
      await ledger.alone(async () => {
        const ids = [...noted];
        noted.clear();
        for (let at = 0; at < ids.length; at += 500) {
          const records = [...(await ledger.read(ids.slice(at, at + 500))).values()].map(recordOf);
          const states = records.map((record) => foldCandidacy(record as unknown as Candidacy));
          const missing = missingPlacements(states, (id) => ledger.ids().has(id));
          if (missing.length === 0) continue;
          stamper.after(records);
          const made: AnyRecord[] = [];
          for (const state of missing) {
            const placement = await placementFor(state);
            if (placement) made.push(placement);
          }
          const rows = made.map((record) => ({
            next: envelopeOf(record, { rev: '', unsent: 1, beside: '' }),
          }));
          if (rows.length === 0) continue;
          await ledger.store(rows);
          ledger.show(rows.map(({ next }) => next));
        }
      });
    },
  };
}
