import type { TFunction } from 'i18next';
import type { WaitingAct } from '#renderer/data/api/disputes.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { french } from '#renderer/text/resources.ts';

type Sentence = keyof typeof french.sending.sentence.one;

function sentenceOf(name: string): Sentence {
  const [area = '', what = ''] = name.split('.');
  const isKnown = Object.hasOwn(french.sending.sentence.one, what);
  if (isKnown && (area !== 'offer' || what === 'accept' || what === 'restore')) return what as Sentence;
  return area === 'offer' ? 'offer' : 'other';
}

/** What an act does, in words: « Transmettre la candidature de Lina Benali à … ». */
export function actWords(
  { act, lines, total }: WaitingAct,
  { offers }: Pick<Workspace, 'offers'>,
  t: TFunction<'sending'>,
): string {
  const sentence = sentenceOf(act.name);
  const [first] = lines;
  // An offer that came with its organisation is one thing to a person.
  if (total > 1 && sentence !== 'offer') return t(`sentence.many.${sentence}`, { count: total });
  const [decision] = first?.decisions ?? [];
  const to = decision?.kind === 'forward' ? decision.to : '';
  const offer = decision?.kind === 'redirect' ? (offers.row(decision.offerId)?.title ?? '') : '';
  const named = lines.find(({ record }) => record.type === 'offer') ?? first;
  return t(`sentence.one.${sentence}`, { who: named?.record.name || t('unknown'), to, offer });
}
