import { stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { candidacyRules } from '#shared/domain/candidacy/rules.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { DecisionId, UserName } from '#shared/records/ids.ts';
import { dateOf, dayMs, instantOf, type SeedContext, type SeedPerson } from './context.ts';
import { acceptTexts, colleagueNotes, completionTexts, declineTexts, senders } from './data/notes.ts';
import type { Choice } from './offer-choice.ts';
import { at, type Random } from './random.ts';
import type { Step } from './scenario.ts';
import { officeTime } from './timeline.ts';

export interface Story {
  readonly steps: readonly Step[];
  /** Milliseconds, one a step. */
  readonly times: readonly number[];
  /** The offer applied for, then those it was redirected to. */
  readonly choices: readonly Choice[];
  readonly source: 'platform' | 'paper' | 'mail' | 'school';
  readonly holder: SeedPerson;
  readonly submitter: SeedPerson;
}

/** Turns a story into decisions: each knows the one before, each outcome is told to pupil and school, mostly. */
export function writeHistory(
  context: SeedContext,
  random: Random,
  ulid: (ms: number) => string,
  story: Story,
): CandidacyDecision[] {
  const decisions: CandidacyDecision[] = [];
  let holder = story.holder;
  let redirections = 0;

  function decide(choice: CandidacyChoice, person: SeedPerson, ms: number): DecisionId {
    const id = ulid(ms) as DecisionId;
    const last = decisions.at(-1);
    const stamp = { id, at: instantOf(ms), ...context.stamp(person.user, ms) };
    decisions.push(stampCandidacyDecision(choice, stamp, last ? [last.id] : []));
    return id;
  }

  for (const [index, step] of story.steps.entries()) {
    const ms = at(story.times, index);
    const person = index === 0 ? story.submitter : holder;
    if (step.beat === 'mistaken-decline') {
      const mistake = decide({ kind: 'host-decline', reason: 'full' }, person, ms);
      decide({ kind: 'retract', of: mistake }, person, ms + 40_000);
      continue;
    }
    if (step.beat === 'redirect') redirections += 1;
    const choice = choiceOf(random, context, step.beat, at(story.choices, redirections), story, holder, ms);
    const id = decide(choice, person, ms);
    if (choice.kind === 'assign') holder = context.people.find(({ user }) => user === choice.to) ?? holder;
    const next = story.times[index + 1] ?? context.now - dayMs / 4;
    let last = ms;
    for (const who of candidacyRules[choice.kind].tell ?? []) {
      const planned = last + (0.02 + random.next() * 1.4) * dayMs;
      const isAhead = index + 1 === story.times.length && planned > next;
      if (isAhead || random.chance(0.02)) break;
      const office = Math.max(officeTime(random, planned, context.now), last + 300_000);
      last = Math.round(office < next ? office : (last + next) / 2);
      const how = random.pick(['mail', 'telephone', 'in-person'] as const);
      decide({ kind: 'told', who, how, about: id }, person, last);
    }
  }
  return decisions;
}

function choiceOf(
  random: Random,
  context: SeedContext,
  beat: Exclude<Step['beat'], 'mistaken-decline'>,
  { offer, week }: Choice,
  story: Story,
  holder: SeedPerson,
  ms: number,
): CandidacyChoice {
  switch (beat) {
    case 'submit':
      return {
        kind: 'submit',
        offerId: offer.id,
        week,
        source: story.source,
        ...(story.source === 'platform' ? {} : { onBehalfOf: random.pick(senders) }),
      };
    case 'assign': {
      const others = context.people.filter(({ user }) => user !== holder.user);
      return { kind: 'assign', to: (others.length > 0 ? random.pick(others) : holder).user as UserName };
    }
    case 'ask-completion':
      return { kind: 'ask-completion', text: random.pick(completionTexts) };
    case 'note':
      return { kind: 'note', text: random.pick(colleagueNotes) };
    case 'forward': {
      const channel = random.weighted([
        ['mail', 70],
        ['telephone', 25],
        ['in-person', 5],
      ] as const);
      return {
        kind: 'forward',
        channel,
        to: (channel === 'mail' && offer.contact.mail) || offer.contact.name,
      };
    }
    case 'host-accept':
      return {
        kind: 'host-accept',
        until: dateOf(ms + 5 * dayMs),
        ...(random.chance(0.2) ? { text: random.pick(acceptTexts) } : {}),
      };
    case 'host-decline':
      return {
        kind: 'host-decline',
        reason: random.weighted([
          ['full', 50],
          ['not-suited', 12],
          ['closed', 10],
          ['no-tutor', 18],
          ['other', 10],
        ] as const),
        ...(random.chance(0.3) ? { text: random.pick(declineTexts) } : {}),
      };
    case 'redirect':
      return {
        kind: 'redirect',
        offerId: offer.id,
        week,
        reason: random.pick(['declined', 'offer-full', 'too-far', 'week', 'better-fit']),
      };
    case 'withdraw':
      return {
        kind: 'withdraw',
        reason: random.weighted([
          ['pupil', 80],
          ['other', 20],
        ] as const),
      };
    case 'cancel':
      return {
        kind: 'cancel',
        reason: random.weighted([
          ['organisation', 60],
          ['school', 30],
          ['other', 10],
        ] as const),
      };
    default:
      return { kind: beat };
  }
}
