import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { OfferId, UserName } from '#shared/records/ids.ts';
import type { ActKind } from '../commands/table.ts';
import { bestContact } from '../forward/best-contact.ts';

/**
 * The choice as its form first shows it. What a person has to say is empty, which the rules refuse as `incomplete`
 * until it is filled in. `view` is of the one candidacy, or of the first of several.
 */
export function initialChoice(
  kind: ActKind,
  workspace: Workspace,
  view: CandidacyView | undefined,
): CandidacyChoice {
  switch (kind) {
    case 'assign':
      return { kind, to: '' as UserName };
    case 'ask-completion':
    case 'note':
      return { kind, text: '' };
    case 'forward':
      return { kind, channel: 'mail', to: bestContact(view, 'mail') };
    case 'host-accept':
      return { kind, until: workspace.candidacies.defaultHoldUntil() };
    case 'host-decline':
      return { kind, reason: 'full' };
    case 'redirect':
      return {
        kind,
        offerId: '' as OfferId,
        week: view?.row.week ?? workspace.campaign()?.firstWeek ?? ('' as never),
        reason:
          view?.row.status === 'declined'
            ? 'declined'
            : view?.seats?.free === 0
              ? 'offer-full'
              : 'better-fit',
      };
    case 'withdraw':
      return { kind, reason: 'pupil' };
    case 'cancel':
      return { kind, reason: 'organisation' };
    case 'told': {
      const [first] = view?.state.untold ?? [];
      return {
        kind,
        who: first?.who ?? 'student',
        how: 'telephone',
        ...(first ? { about: first.decision } : {}),
      };
    }
    case 'take':
    case 'complete':
    case 'confirm':
    case 'expire':
    case 'reopen':
      return { kind };
  }
}
