import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { Format } from '#renderer/text/format.ts';
import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import { inSentence, type Words } from './words.ts';

/** What a decision says, in a line of the history. `all` finds what a retraction took back. */
export function decisionWords(
  decision: CandidacyDecision,
  all: readonly CandidacyDecision[],
  workspace: Workspace,
  t: Words,
  format: Format,
): string {
  switch (decision.kind) {
    case 'assign':
      return t('decision.assign', { to: memberName(workspace, decision.to) });
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
        offer: workspace.offers.row(decision.offerId)?.title ?? t('view.unknownOffer'),
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

/** What the author added in their own words, under the line. */
export function decisionText(decision: CandidacyDecision, t: Words): string | undefined {
  if (decision.kind === 'submit') {
    const source = t(`terms:source.${decision.source}`);
    return decision.onBehalfOf ? t('view.originFor', { source, name: decision.onBehalfOf }) : source;
  }
  return 'text' in decision ? decision.text : undefined;
}

/** A colleague as the team calls them, else the account's name. */
export function memberName(workspace: Workspace, user: string): string {
  return workspace.team().find(({ name }) => name === user)?.displayName ?? user;
}
