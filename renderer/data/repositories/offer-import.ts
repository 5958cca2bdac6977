import { type OfferImport, planOfferImport } from '#shared/domain/import/plan-offer-import.ts';
import type { OfferLine } from '#shared/domain/import/read-offer-row.ts';
import { foldText } from '#shared/lib/fold-text.ts';
import type { OrganisationId } from '#shared/records/ids.ts';
import type { Offers } from '../api/offers.ts';
import type { ActPart } from '../port.ts';
import { createUlid } from '../ulid.ts';
import { perform } from './perform.ts';
import type { Room } from './room.ts';

/** Records of one act: an act's own record names them all, and must stay a small document. */
const actSize = 400;

/** A file's rows against what is known, and their writing in acts of a few hundred rows. */
export function createOfferImport(room: Room): Pick<Offers, 'planImport' | 'applyImport'> {
  const { set } = room.memory;
  return {
    planImport(table, mapping, world) {
      room.topics.touch('offers', 'organisations');
      return planOfferImport(table, mapping, world, {
        offers: set.all('offer').values(),
        organisations: set.all('organisation').values(),
      });
    },
    async applyImport(plan, { publish, pointOf, progress }) {
      const hosts = new Map<string, OrganisationId>();
      let saved = 0;
      let parts: ActPart[] = [];
      const write = async (): Promise<void> => {
        const { saved: done } = await perform(room, { name: 'offer.import', parts });
        saved += done.filter((id) => id.startsWith('offer:')).length;
        parts = [];
        progress(saved);
      };
      for (const one of plan) {
        parts.push(...partsOf(one, hosts, publish, pointOf, room.now()));
        if (parts.length >= actSize) await write();
      }
      if (parts.length > 0) await write();
      return { saved };
    },
  };
}

function partsOf(
  one: OfferImport,
  hosts: Map<string, OrganisationId>,
  publish: boolean,
  pointOf: Parameters<Offers['applyImport']>[1]['pointOf'],
  now: number,
): ActPart[] {
  if (one.kind === 'update') {
    const patch = Object.fromEntries(one.changes.map(({ field, after }) => [field, after]));
    return [{ kind: 'edit', id: one.offer, patch }];
  }
  if (one.kind !== 'create') return [];
  const { line } = one;
  const point = pointOf(line.postcode, line.town);
  const place = {
    postcode: line.postcode,
    town: line.town,
    ...(line.street && { street: line.street }),
    ...(point && { point, pointFrom: 'town' as const }),
  };
  const host = hostOf(one.organisation, line, place, hosts, now);
  const { organisationName: _n, siret: _s, naf: _c, tutorName, ...fields } = line;
  const record = {
    id: `offer:${createUlid(now)}`,
    type: 'offer' as const,
    organisationId: host.id,
    ...fields,
    ...place,
    ...(tutorName && { tutor: { name: tutorName } }),
  };
  return [...host.parts, { kind: 'create', record, choices: publish ? [{ kind: 'publish' }] : [] }];
}

/** The organisation that the row names: known, made by a row before, or made with this one. */
function hostOf(
  known: OrganisationId | undefined,
  line: OfferLine,
  place: Readonly<Record<string, unknown>>,
  hosts: Map<string, OrganisationId>,
  now: number,
): { readonly id: OrganisationId; readonly parts: ActPart[] } {
  const key = line.siret ?? `${foldText(line.organisationName)} ${foldText(line.town)}`;
  const before = known ?? hosts.get(key);
  if (before) return { id: before, parts: [] };
  const id = `organisation:${createUlid(now)}` as OrganisationId;
  hosts.set(key, id);
  const { organisationName: name, isPublic, sector, siret, naf, contact } = line;
  const record = {
    id,
    type: 'organisation' as const,
    name,
    isPublic,
    sector,
    ...place,
    ...(siret && { siret }),
    ...(naf && { naf }),
    ...(contact && { contact }),
  };
  return { id, parts: [{ kind: 'create', record }] };
}
