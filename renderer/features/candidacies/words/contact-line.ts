import type { Contact } from '#shared/records/place.ts';

/** « Mme Petit · tutrice · 03 20 … · petit@… », as far as it is known. */
export function contactLine(contact: Contact | undefined): string | undefined {
  return contact && [contact.name, contact.role, contact.phone, contact.mail].filter(Boolean).join(' · ');
}
