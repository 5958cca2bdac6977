import { canDecideOffer } from '#shared/domain/offer/can-decide.ts';
import { refused } from '#shared/lib/verdict.ts';
import type { OfferId, OrganisationId } from '#shared/records/ids.ts';
import type { OfferOutcome, Offers } from '../api/offers.ts';
import type { ActPart } from '../port.ts';
import { createUlid } from '../ulid.ts';
import { perform } from './perform.ts';
import type { Room } from './room.ts';

/** Taking offers in and deciding on them; each is one act, whatever it writes. */
export function createOfferActs(room: Room): Pick<Offers, 'create' | 'verdict' | 'decide'> {
  const { memory, topics } = room;
  const act = async (id: OfferId, name: string, parts: readonly ActPart[]): Promise<OfferOutcome> => {
    const { actId, refused: wont } = await perform(room, { name, parts });
    const because = wont[0]?.because;
    return { id, ...(actId && { actId }), ...(because && { because }) };
  };
  return {
    create({ organisation, offer, publish }) {
      const at = room.now();
      const id = `offer:${createUlid(at)}` as OfferId;
      const isKnown = typeof organisation === 'string';
      const organisationId = isKnown ? organisation : (`organisation:${createUlid(at)}` as OrganisationId);
      const host: ActPart[] = isKnown
        ? []
        : [{ kind: 'create', record: { id: organisationId, type: 'organisation', ...organisation } }];
      return act(id, 'offer.create', [
        ...host,
        {
          kind: 'create',
          record: { id, type: 'offer', organisationId, ...offer },
          choices: publish ? [{ kind: 'publish' }] : [],
        },
      ]);
    },
    verdict(id, move) {
      topics.touch('offers');
      const row = memory.offerRows.get(id);
      return row ? canDecideOffer(move, row.status, room.person.role) : refused('record-gone');
    },
    async decide(id, move) {
      const row = memory.offerRows.get(id);
      const verdict = row ? canDecideOffer(move, row.status, room.person.role) : refused('record-gone');
      if (!verdict.allowed) return { id, because: verdict.because };
      return act(id, `offer.${move}`, [{ kind: 'decide', id, choice: { kind: move } }]);
    },
  };
}
