import type { NewOffer, OrganisationFields } from '#renderer/data/api/offers.ts';
import { capacityFaults } from '#shared/domain/offer/capacity.ts';
import { checkSiret, siretDigits } from '#shared/domain/organisation/siret.ts';
import type { Facts } from '#shared/lib/verdict.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import type { Contact } from '#shared/records/place.ts';
import type { DraftContact, OfferDraft } from './offer-draft.ts';
import { readHours } from './typed-hours.ts';

/** Where a sentence about what is missing or wrong stands. */
export type DraftField =
  | 'organisation'
  | 'siret'
  | 'isPublic'
  | 'title'
  | 'sector'
  | 'town'
  | 'weeks'
  | 'seats'
  | 'seatsPerWeek'
  | 'hours';

export interface Mistake {
  readonly field: DraftField;
  /** A code that `renderer/text` has a sentence for (`intake:mistake.…`). */
  readonly because: string;
  readonly facts: Facts;
}

const fieldOfCapacity: Readonly<Record<string, DraftField>> = {
  'no-week': 'weeks',
  'week-not-real': 'weeks',
  'group-over-seats': 'seatsPerWeek',
};

/** What keeps the offer from being published, in the order of the form. Hours and season only warn. */
export function mistakesOf(draft: OfferDraft): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const say = (field: DraftField, because: string, facts: Facts = {}): void => {
    mistakes.push({ field, because, facts });
  };
  if (!draft.organisationId && draft.name.trim() === '') say('organisation', 'no-organisation');
  if (!draft.organisationId && draft.siret.trim() !== '') {
    const verdict = checkSiret(siretDigits(draft.siret));
    if (!verdict.allowed) say('siret', verdict.because, verdict.facts);
  }
  if (draft.isPublic === undefined) say('isPublic', 'no-kind');
  if (draft.title.trim() === '') say('title', 'no-title');
  if (draft.sector === '') say('sector', 'no-sector');
  if (draft.town === '' || draft.postcode === '') say('town', 'no-town');
  if (draft.weeks.length === 0) say('weeks', 'no-week');
  if (!draft.seats) say('seats', 'no-seats');
  else if (draft.weeks.length > 0) {
    const seatsPerWeek = draft.seatsPerWeek ?? draft.seats;
    for (const fault of capacityFaults({ seats: draft.seats, seatsPerWeek, weeks: [...draft.weeks] })) {
      say(fieldOfCapacity[fault.because] ?? 'seats', fault.because, fault.facts);
    }
  }
  if (draft.hours.trim() !== '' && Object.keys(readHours(draft.hours).hours).length === 0) {
    say('hours', 'hours-unread');
  }
  return mistakes;
}

function contactOf({ name, role, mail, phone }: DraftContact): Contact | undefined {
  const parts = { role: role.trim(), mail: mail.trim(), phone: phone.trim() };
  if (name.trim() === '' && Object.values(parts).every((part) => part === '')) return undefined;
  const said = Object.entries(parts).filter(([, part]) => part !== '');
  return { name: name.trim(), ...Object.fromEntries(said) };
}

/** What is saved of the draft, once `mistakesOf` finds nothing; undefined before. `today` dates the attachment. */
export function newOfferOf(draft: OfferDraft, publish: boolean, today: IsoDate): NewOffer | undefined {
  if (mistakesOf(draft).length > 0 || !draft.seats || draft.isPublic === undefined) return undefined;
  const place = {
    postcode: draft.postcode,
    town: draft.town,
    ...(draft.street.trim() !== '' && { street: draft.street.trim() }),
    ...(draft.point && { point: draft.point, pointFrom: 'town' as const }),
  };
  const contact = contactOf(draft.contact);
  const tutor = contactOf(draft.tutor);
  const { hours, lunchBreak } = readHours(draft.hours);
  const lunch = draft.lunchBreak.trim() || lunchBreak;
  const isReserved = draft.rep || draft.qpv || draft.schools.length > 0;
  const ministry = draft.isPublic ? draft.ministry : '';
  const host: OrganisationFields = {
    name: draft.name.trim(),
    isPublic: draft.isPublic,
    ...place,
    ...(draft.siret.trim() !== '' && { siret: siretDigits(draft.siret) }),
    ...(draft.naf.trim() !== '' && { naf: draft.naf.trim().toUpperCase() }),
    ...(draft.sector !== '' && { sector: draft.sector }),
    ...(ministry !== '' && { attachments: [{ ministry, from: today }] }),
    ...(contact && { contact }),
  };
  return {
    organisation: draft.organisationId ?? host,
    publish,
    offer: {
      title: draft.title.trim(),
      ...(draft.description.trim() !== '' && { description: draft.description.trim() }),
      isPublic: draft.isPublic,
      ...(ministry !== '' && { ministry }),
      sector: draft.sector,
      ...place,
      weeks: [...draft.weeks].sort(),
      seats: draft.seats,
      seatsPerWeek: draft.seatsPerWeek ?? draft.seats,
      ...(isReserved && {
        reservedTo: {
          ...(draft.schools.length > 0 && { schools: [...draft.schools] }),
          ...(draft.rep && { rep: true }),
          ...(draft.qpv && { qpv: true }),
        },
      }),
      ...(Object.keys(hours).length > 0 && {
        hours: Object.fromEntries(Object.entries(hours).map(([day, [from, to]]) => [day, [from, to]])),
      }),
      ...(lunch && { lunchBreak: lunch }),
      ...(draft.accessible && { accessible: true }),
      ...(tutor && { tutor }),
      ...(contact && { contact }),
    },
  };
}
