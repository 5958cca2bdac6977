import type { DraftKind } from '#renderer/data/use-draft.ts';
import type { FactName, Proposal } from '#shared/domain/intake/proposal.ts';
import type { IsoWeek, OrganisationId, SchoolId } from '#shared/records/ids.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { Point } from '#shared/records/place.ts';

/** A person of the organisation, as typed. */
export interface DraftContact {
  readonly name: string;
  readonly role: string;
  readonly mail: string;
  readonly phone: string;
}

/** What is typed into « Nouvelle offre » before it is saved; kept on this machine alone, also over a kill. */
export interface OfferDraft {
  /** A known organisation; else the fields below make a new one. */
  readonly organisationId?: OrganisationId | undefined;
  readonly name: string;
  readonly siret: string;
  readonly naf: string;
  readonly isPublic?: boolean | undefined;
  readonly ministry: string;
  readonly title: string;
  readonly description: string;
  readonly sector: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  /** Middle of the town, until somebody knows better. */
  readonly point?: Point | undefined;
  readonly weeks: readonly IsoWeek[];
  readonly seats: number | null;
  readonly seatsPerWeek: number | null;
  /** As people write it, « 9h-12h / 14h-17h »; read when it is needed. */
  readonly hours: string;
  readonly lunchBreak: string;
  readonly rep: boolean;
  readonly qpv: boolean;
  readonly schools: readonly SchoolId[];
  readonly accessible: boolean;
  readonly contact: DraftContact;
  readonly tutor: DraftContact;
  /** The mail or the note that the fields were read from. */
  readonly source: string;
  /** Fields that were read from the source and that nobody has looked at yet. */
  readonly proposed: Readonly<Partial<Record<FactName, Proposal['certainty']>>>;
}

const nobody: DraftContact = { name: '', role: '', mail: '', phone: '' };

export const emptyOfferDraft: OfferDraft = {
  name: '',
  siret: '',
  naf: '',
  ministry: '',
  title: '',
  description: '',
  sector: '',
  street: '',
  postcode: '',
  town: '',
  weeks: [],
  seats: null,
  seatsPerWeek: null,
  hours: '',
  lunchBreak: '',
  rep: false,
  qpv: false,
  schools: [],
  accessible: false,
  contact: nobody,
  tutor: nobody,
  source: '',
  proposed: {},
};

/** The draft as it was kept, over an empty one. */
function offerDraftOf(stored: Partial<OfferDraft> | undefined): OfferDraft {
  return { ...emptyOfferDraft, ...stored };
}

function isEmptyOfferDraft(draft: OfferDraft): boolean {
  return Object.entries(emptyOfferDraft).every(
    ([name, value]) => JSON.stringify(draft[name as keyof OfferDraft]) === JSON.stringify(value),
  );
}

/** How the form's draft is kept. */
export const offerDraft: DraftKind<OfferDraft> = {
  key: 'draft.offer',
  empty: emptyOfferDraft,
  of: offerDraftOf,
  isEmpty: isEmptyOfferDraft,
};

/** The draft for an organisation that is known: what it says of itself fills what is still empty. */
export function withOrganisation(draft: OfferDraft, known: Organisation): OfferDraft {
  const place = draft.town === '' || draft.proposed.town !== undefined;
  const ministry = known.attachments?.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.ministry;
  const contact = known.contact && { ...nobody, ...known.contact };
  return {
    ...draft,
    organisationId: known.id,
    name: known.name,
    siret: known.siret ?? '',
    isPublic: known.isPublic,
    ministry: draft.ministry || (ministry ?? ''),
    sector: draft.sector || (known.sector ?? ''),
    ...(place && {
      street: known.street ?? '',
      postcode: known.postcode,
      town: known.town,
      point: known.point,
    }),
    contact: draft.contact.name === '' && contact ? contact : draft.contact,
  };
}
