import type { TFunction } from 'i18next';
import { french } from '#renderer/text/resources.ts';
import { recordTypes } from '#shared/records/registry.ts';

type Because = keyof typeof french.sending.because;
type TypeName = keyof typeof french.sending.type;

/** Why something was refused or set aside: our sentence for a code that we know, else the centre's own words. */
export function becauseWords(because: string, t: TFunction<'sending'>): string {
  const code = because.split(':', 1)[0] ?? '';
  const isKnown = Object.hasOwn(french.sending.because, code) && code !== 'label' && code !== 'other';
  return isKnown
    ? t(`because.${code as Exclude<Because, 'label' | 'other'>}`)
    : t('because.other', { words: because });
}

/** The kind of thing that a record id names (`candidacy:…`). */
export function recordTypeOf(recordId: string): TypeName {
  const type = recordId.split(':', 1)[0] ?? '';
  return (recordTypes as readonly string[]).includes(type) ? (type as TypeName) : 'other';
}
