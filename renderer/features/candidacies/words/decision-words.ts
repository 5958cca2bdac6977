import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { Names } from '#renderer/text/decision-words.ts';
import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { OfferId } from '#shared/records/ids.ts';
import type { Words } from './words.ts';

/** Colleagues and offers as the open workspace calls them. */
export function namesIn(workspace: Workspace): Names {
  return {
    member: (user) => memberName(workspace, user),
    offer: (id) => workspace.offers.row(id as OfferId)?.title,
  };
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
