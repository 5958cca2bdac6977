import type { Random } from '#build/scripts/seed/random.ts';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { candidacyRules } from '#shared/domain/candidacy/rules.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { UserName } from '#shared/records/ids.ts';

type Kind = CandidacyChoice['kind'];

/** What people do, and how often; the rarer ends of the work come often enough to meet each other. */
const kinds: readonly (readonly [Kind, number])[] = [
  ['take', 4],
  ['assign', 4],
  ['ask-completion', 3],
  ['complete', 3],
  ['forward', 20],
  ['host-accept', 24],
  ['host-decline', 2],
  ['confirm', 16],
  ['redirect', 12],
  ['withdraw', 2],
  ['cancel', 2],
  ['expire', 1],
  ['reopen', 6],
  ['told', 5],
  ['note', 8],
];

/** A choice and the rows it could be made on, as somebody at this machine sees them; undefined when there are none. */
export function drawChoice(
  workspace: Workspace,
  random: Random,
  text: string,
): { readonly choice: CandidacyChoice; readonly rows: readonly CandidacyRow[] } | undefined {
  const kind = random.weighted(kinds);
  const all = workspace.candidacies.query({}, { by: 'submitted' });
  const fitting = all.filter(({ status }) => candidacyRules[kind].from.includes(status));
  if (fitting.length === 0) return undefined;
  const choice = choiceOf(kind, workspace, random, text);
  if (!choice) return undefined;
  // Everybody looks at the same few first: that is where people meet.
  const near = random.chance(0.4) ? fitting.slice(0, 6) : fitting;
  const many = random.weighted([
    [1, 70],
    [random.between(2, 6), 25],
    [25, 5],
  ] as const);
  return { choice, rows: random.shuffled(near).slice(0, many) };
}

function choiceOf(
  kind: Kind,
  workspace: Workspace,
  random: Random,
  text: string,
): CandidacyChoice | undefined {
  switch (kind) {
    case 'assign':
      return { kind, to: random.pick(workspace.team()).name as UserName };
    case 'ask-completion':
    case 'note':
      return { kind, text };
    case 'forward':
      return { kind, channel: 'mail', to: text };
    case 'host-accept':
      return { kind, until: workspace.candidacies.defaultHoldUntil() };
    case 'host-decline':
      return { kind, reason: 'full' };
    case 'redirect': {
      const offers = workspace.offers.query({ statuses: ['published'] }, { by: 'title' });
      if (offers.length === 0) return undefined;
      const offer = random.pick(offers);
      return { kind, offerId: offer.id, week: random.pick(offer.weeks), reason: 'better-fit' };
    }
    case 'withdraw':
      return { kind, reason: 'pupil' };
    case 'cancel':
      return { kind, reason: 'school' };
    case 'told':
      return { kind, who: 'student', how: 'telephone' };
    case 'submit':
    case 'retract':
      return undefined;
    default:
      return { kind };
  }
}
