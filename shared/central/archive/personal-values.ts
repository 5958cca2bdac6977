import { foldText } from '#shared/lib/fold-text.ts';
import type { AnyRecord } from '#shared/records/base.ts';

/** All that names or reaches a person in a scope's records, as `findPersonal` compares it. */
export interface PersonalValues {
  /** First and last names and accounts, each by itself, folded. */
  readonly words: ReadonlySet<string>;
  /** People by their whole name, folded, in both orders. */
  readonly people: ReadonlySet<string>;
  readonly mails: ReadonlySet<string>;
  /** The last nine digits. */
  readonly phones: ReadonlySet<string>;
  /** Days of birth. */
  readonly dates: ReadonlySet<string>;
  /** By organisation: the last words of its own contacts' names. */
  readonly contactsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const contactFields = new Set(['principal', 'ripree', 'headTeacher', 'tutor', 'contact']);
const accountFields = new Set(['by', 'holder', 'assignee']);
const titles = new Set(['m', 'mme', 'mlle', 'mr', 'dr', 'docteur', 'me', 'maitre', 'monsieur', 'madame']);

/**
 * Collects them from records, contested values and decisions included. Fields are known by their names wherever they
 * stand, so that one a newer program added in another record is found, too.
 */
export function personalValues(records: Iterable<AnyRecord>): PersonalValues {
  const found = {
    words: new Set<string>(),
    people: new Set<string>(),
    mails: new Set<string>(),
    phones: new Set<string>(),
    dates: new Set<string>(),
    contactsOf: new Map<string, Set<string>>(),
  };

  function person(name: string, of?: string): void {
    const parts = foldText(name)
      .split(' ')
      .filter((part) => part !== '' && !titles.has(part));
    for (const part of parts) found.words.add(part);
    if (parts.length > 1) found.people.add(parts.join(' ')).add([...parts].reverse().join(' '));
    const last = parts.at(-1);
    if (of === undefined || last === undefined) return;
    found.contactsOf.set(of, (found.contactsOf.get(of) ?? new Set<string>()).add(last));
  }

  function text(name: string, value: string, isContact: boolean, of: string): void {
    if (name === 'mail' || /^[^\s@]+@[^\s@]+$/.test(value)) found.mails.add(value.toLowerCase());
    else if (name === 'phone') found.phones.add(digitsOf(value));
    else if (name === 'birthDate') found.dates.add(value);
    else if (accountFields.has(name)) found.words.add(foldText(value));
    else if (name === 'firstName' || name === 'lastName') found.words.add(foldText(value));
    else if (name === 'displayName' || name === 'onBehalfOf') person(value);
    else if (name === 'name' && isContact) person(value, of);
  }

  function walk(value: unknown, name: string, isContact: boolean, of: string): void {
    if (typeof value === 'string') return text(name, value, isContact, of);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach((each) => walk(each, name, isContact, of));
    const { field, value: contested, firstName, lastName } = value as Readonly<Record<string, unknown>>;
    if (typeof field === 'string') {
      const own = field.slice(field.lastIndexOf('/') + 1);
      walk(contested, own, false, of);
    }
    if (typeof firstName === 'string' && typeof lastName === 'string') person(`${firstName} ${lastName}`);
    for (const [key, each] of Object.entries(value)) walk(each, key, contactFields.has(name), of);
  }

  for (const record of records) walk(record, '', false, ownerOf(record));
  for (const set of Object.values(found)) if (set instanceof Set) set.delete('');
  // An initial or a number tells nobody by itself, and stands everywhere.
  for (const word of found.words) if (!/\p{L}/u.test(word) || /^[a-z]$/.test(word)) found.words.delete(word);
  return found;
}

/** Whether an organisation's name is a person's: anybody's whole name, or the last name of one of its own contacts. */
export function namesSomebody(name: string, organisation: string, personal: PersonalValues): boolean {
  const words = foldText(name).split(' ');
  const own = personal.contactsOf.get(organisation);
  return words.some((word) => own?.has(word)) || holdsPerson(words, personal);
}

/** Whether somebody's whole name stands in these words, one after the other. */
export function holdsPerson(words: readonly string[], { people }: PersonalValues): boolean {
  for (let from = 0; from < words.length - 1; from += 1) {
    for (let to = from + 2; to <= Math.min(words.length, from + 6); to += 1) {
      if (people.has(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}

export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-9);
}

function ownerOf(record: AnyRecord): string {
  const { organisationId } = record;
  return record.type === 'organisation' ? record.id : String(organisationId ?? '');
}
