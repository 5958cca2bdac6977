import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import type { DecisionOf } from '#shared/records/candidacy/decisions.ts';
import type { Contact } from '#shared/records/place.ts';

/** Those who may answer for the organisation, the nearest to the offer first. */
export function contactsOf(view: CandidacyView | undefined): readonly Contact[] {
  return [view?.offer?.contact, view?.offer?.tutor, view?.organisation?.contact].filter(
    (contact) => contact !== undefined,
  );
}

/** To whom it most likely goes by this channel: an address, a number, a name; '' when none is known. */
export function bestContact(
  view: CandidacyView | undefined,
  channel: DecisionOf<'forward'>['channel'],
): string {
  const contacts = contactsOf(view);
  const by = (read: (contact: Contact) => string | undefined) => contacts.map(read).find(Boolean) ?? '';
  switch (channel) {
    case 'mail':
      return by(({ mail }) => mail);
    case 'telephone':
      return by(({ name, phone }) => phone && [name, phone].filter(Boolean).join(', '));
    case 'in-person':
      return by(({ name }) => name);
  }
}
