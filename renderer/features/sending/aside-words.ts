import type { TFunction } from 'i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { french } from '#renderer/text/resources.ts';
import { recordTypes } from '#shared/records/registry.ts';

type Because = Exclude<keyof typeof french.sending.because, 'label' | 'other' | 'field' | 'unknown-kind'>;
type TypeName = keyof typeof french.sending.type;

function isCode(code: string): code is Because {
  return Object.hasOwn(french.sending.because, code) && code !== 'label' && code !== 'other';
}

/** Why something was refused or set aside: our sentence for a code that we know, else the centre's own words. */
export function becauseWords(
  { because, kind }: Pick<RefusedRecord, 'because' | 'kind'>,
  t: TFunction<'sending'>,
): string {
  if (kind === 'unknown') return t('because.unknown-kind', { about: because });
  if (because.startsWith('/')) return t('because.field', { about: because.slice(1) });
  const [code = '', about = ''] = because.split(/: ?/, 2);
  return isCode(code) ? t(`because.${code}`, { about }) : t('because.other', { words: because });
}

/** The kind of thing that a record id names (`candidacy:…`). */
export function recordTypeOf(recordId: string): TypeName {
  const type = recordId.split(':', 1)[0] ?? '';
  return (recordTypes as readonly string[]).includes(type) ? (type as TypeName) : 'other';
}
