import type { FactName, Proposal } from '#shared/domain/intake/proposal.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import type { DraftContact, OfferDraft } from './offer-draft.ts';
import { writeHours } from './typed-hours.ts';

const plain = new Set<FactName>([
  'title',
  'description',
  'isPublic',
  'siret',
  'street',
  'postcode',
  'town',
  'seats',
  'seatsPerWeek',
  'lunchBreak',
]);
const contactParts: Partial<Record<FactName, keyof DraftContact>> = {
  contactName: 'name',
  contactMail: 'mail',
  contactPhone: 'phone',
};

/** Whether somebody already typed that field: what a person wrote is never replaced by what was read. */
function isTyped(draft: OfferDraft, field: FactName): boolean {
  if (draft.proposed[field] !== undefined) return false;
  const contactPart = contactParts[field];
  if (contactPart) return draft.contact[contactPart] !== '';
  if (field === 'tutorName') return draft.tutor.name !== '';
  if (field === 'organisationName') return draft.name !== '' || draft.organisationId !== undefined;
  const value = draft[field as keyof OfferDraft];
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null && value !== undefined;
}

function fill(draft: OfferDraft, { field, value }: Proposal): OfferDraft {
  const part = contactParts[field];
  if (part) return { ...draft, contact: { ...draft.contact, [part]: value } };
  if (field === 'tutorName') return { ...draft, tutor: { ...draft.tutor, name: value } };
  if (field === 'organisationName') return { ...draft, name: value };
  if (field === 'hours') return { ...draft, hours: writeHours(value) };
  if (field === 'weeks') return { ...draft, weeks: value as readonly IsoWeek[] };
  return plain.has(field) ? { ...draft, [field]: value } : draft;
}

/** Fills what was read into what is still empty, each field marked as proposed. */
export function applyProposals(draft: OfferDraft, proposals: readonly Proposal[]): OfferDraft {
  return proposals.reduce<OfferDraft>((now, proposal) => {
    if (isTyped(draft, proposal.field)) return now;
    const next = fill(now, proposal);
    const isPlace = proposal.field === 'town' || proposal.field === 'postcode';
    return {
      ...next,
      ...(isPlace && { point: undefined }),
      proposed: { ...next.proposed, [proposal.field]: proposal.certainty },
    };
  }, draft);
}

/** The draft after a person changed some of it: those fields are theirs now. */
export function withoutMark(draft: OfferDraft, fields: readonly FactName[]): OfferDraft['proposed'] {
  if (!fields.some((field) => draft.proposed[field])) return draft.proposed;
  return Object.fromEntries(
    Object.entries(draft.proposed).filter(([field]) => !fields.includes(field as FactName)),
  );
}
