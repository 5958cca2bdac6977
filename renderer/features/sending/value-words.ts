import type { TFunction } from 'i18next';
import type { Format } from '#renderer/text/format.ts';
import { french } from '#renderer/text/resources.ts';
import { parseWeek } from '#shared/domain/week/iso-week.ts';

type Field = keyof typeof french.sending.field;

/** What people call a field; `map/key` with its key. A field of a newer program by its own name. */
export function fieldWords(path: string, t: TFunction<'sending'>): string {
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  const words = Object.hasOwn(french.sending.field, name) ? t(`field.${name as Field}`) : name;
  return slash < 0 ? words : `${words} ${path.slice(slash + 1)}`;
}

/** Characters of a value that the comparison shows. */
const most = 400;

/** A value as people read it, whatever it is. */
export function valueWords(value: unknown, t: TFunction<'sending'>, format: Format): string {
  if (value === undefined || value === null || value === '') return t('values.empty');
  if (typeof value === 'boolean') return value ? t('values.yes') : t('values.no');
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string') {
    if (parseWeek(value) !== undefined) return format.weekNumber(value);
    return value.length > most ? `${value.slice(0, most)}…` : value;
  }
  const parts = Array.isArray(value) ? value : Object.values(value);
  if (parts.length === 0) return t('values.empty');
  return parts
    .slice(0, 30)
    .map((part) => valueWords(part, t, format))
    .join(Array.isArray(value) ? ', ' : ' · ')
    .slice(0, most);
}
