import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import { type CandidacyWords, inSentence } from './candidacy-words.ts';
import type { Format } from './format.ts';

/** How a decision's words call those it names. */
export interface Names {
  readonly member: (user: string) => string;
  /** Absent for an offer that is not here. */
  readonly offer: (id: string) => string | undefined;
}

/** What a decision says, in a line of the history. `all` finds what a retraction took back. */
export function decisionWords(
  decision: CandidacyDecision,
  all: readonly CandidacyDecision[],
  names: Names,
  t: CandidacyWords,
  format: Format,
): string {
  switch (decision.kind) {
    case 'assign':
      return t('decision.assign', { to: names.member(decision.to) });
    case 'forward':
      return t('decision.forward', {
        to: decision.to,
        channel: inSentence(t(`terms:channel.${decision.channel}`)),
      });
    case 'host-accept':
      return t('decision.host-accept', { until: format.date(decision.until) });
    case 'host-decline':
      return t('decision.host-decline', { reason: t(`reason.host-decline.${decision.reason}`) });
    case 'redirect':
      return t('decision.redirect', {
        offer: names.offer(decision.offerId) ?? t('view.unknownOffer'),
        week: format.weekNumber(decision.week),
        reason: t(`reason.redirect.${decision.reason}`),
      });
    case 'withdraw':
      return t('decision.withdraw', { reason: t(`reason.withdraw.${decision.reason}`) });
    case 'cancel':
      return t('decision.cancel', { reason: t(`reason.cancel.${decision.reason}`) });
    case 'told':
      return t('decision.told', {
        who: t(`who.${decision.who}`),
        how: inSentence(t(`terms:channel.${decision.how}`)),
      });
    case 'retract': {
      const target = all.find(({ id }) => id === decision.of);
      return t('decision.retract', { what: target ? t(`decision.short.${target.kind}`) : '…' });
    }
    default:
      return t(`decision.${decision.kind}`);
  }
}
