import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { AsideContent } from '../api/aside.ts';
import type { AsideEntry } from './aside.ts';

/** What people type into decisions and records, and can type anew. */
const typed = [
  'to',
  'text',
  'until',
  'motivation',
  'title',
  'description',
  'name',
  'firstName',
  'lastName',
  'mail',
  'phone',
  'lunchBreak',
];

/** A motivation may be as long as a book, and the screen shows this in one piece. */
const mostChars = 200_000;

function textsOf({ kind, payload }: AsideEntry): Record<string, string> {
  if (kind !== 'refused') return {};
  const fields = payload as AnyRecord | AnyDecision;
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typed.includes(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}

/** What was set aside as the screen shows it: raw, and what may be corrected. */
export function asideContentOf(entry: AsideEntry): AsideContent {
  const json = JSON.stringify(entry.payload, undefined, 2) ?? '';
  return {
    raw: json.length > mostChars ? `${json.slice(0, mostChars)}…` : json,
    texts: textsOf(entry),
    ...(entry.decision && { decision: entry.payload as AnyDecision }),
  };
}
