import type { TFunction } from 'i18next';
import type { RecoveryFate } from '#renderer/data/api/exports.ts';
import { french } from '#renderer/text/resources.ts';

type Because = Exclude<keyof typeof french.verdicts, 'missing'>;

/** What can become of a decision of the file now, in a few words; a rule's refusal in its own sentence. */
export function fateWords(fate: RecoveryFate, t: TFunction<['copies', 'verdicts', 'terms']>): string {
  if (fate.kind !== 'refused') return t(`opened.fates.${fate.kind}`);
  const { because, facts } = fate;
  if (because === 'by-hand' || because === 'record-gone') return t(`opened.fates.${because}`);
  const known = Object.hasOwn(french.verdicts, because) ? (because as Because) : 'unknown';
  const { status } = facts;
  const word =
    typeof status === 'string' ? t(`terms:status.${status as 'held'}`, { defaultValue: status }) : '';
  return t(`verdicts:${known}`, { status: word, missing: '' });
}
