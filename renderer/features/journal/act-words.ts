import type { TFunction } from 'i18next';
import { french } from '#renderer/text/resources.ts';

type Own = Exclude<keyof typeof french.journal.act, 'other'>;
type Short = keyof typeof french.candidacies.decision.short;

export type JournalWords = TFunction<['journal', 'candidacies', 'terms']>;

/** What an act did, in a few words, by the stable name of its command; one of a newer program by that name. */
export function actWords(name: string, t: JournalWords): string {
  const own = name.replaceAll('.', '-');
  if (Object.hasOwn(french.journal.act, own) && own !== 'other') return t(`journal:act.${own as Own}`);
  const [room, kind = ''] = name.split('.');
  return room === 'candidacy' && Object.hasOwn(french.candidacies.decision.short, kind)
    ? decisionWords(kind, t)
    : t('journal:act.other', { name });
}

/** A decision's kind: « transmise à l'organisme ». */
export function decisionWords(kind: string, t: JournalWords): string {
  return Object.hasOwn(french.candidacies.decision.short, kind)
    ? t(`candidacies:decision.short.${kind as Short}`)
    : kind;
}
