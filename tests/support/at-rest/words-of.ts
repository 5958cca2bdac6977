/** A document of the centre, read as whatever it holds. */
type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

const personal = ['mail', 'phone', 'birthDate'] as const;

function textAt(value: { readonly [name: string]: Value }, name: string): string[] {
  const found = value[name];
  return typeof found === 'string' && found.length > 4 ? [found] : [];
}

/** Names, mails and telephone numbers of every person in a document: pupils, contacts, tutors, heads of schools. */
export function wordsOf(value: Value): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const object = value as { readonly [name: string]: Value };
  const own = personal.flatMap((name) => textAt(object, name));
  const isContact = object['type'] === undefined && ('mail' in object || 'phone' in object);
  const { firstName, lastName } = object;
  const names =
    typeof firstName === 'string' && typeof lastName === 'string'
      ? [...textAt(object, 'lastName'), `${firstName} ${lastName}`, `${lastName} ${firstName}`]
      : [];
  return [
    ...own,
    ...names,
    ...(isContact ? textAt(object, 'name') : []),
    ...textAt(object, 'motivation'),
    ...Object.values(object).flatMap(wordsOf),
  ];
}
