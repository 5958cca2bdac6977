import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { toFolded } from '#shared/domain/candidacy/folded.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { placementOf } from '#shared/domain/placement/placement-of.ts';
import { type Candidacy, type CandidacyStatus, candidacyVersion } from '#shared/records/candidacy/schema.ts';
import type { CandidacyId, IsoWeek, StudentId } from '#shared/records/ids.ts';
import { type Placement, placementVersion } from '#shared/records/placement/schema.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { dayMs, type SeedContext, type SeedPerson } from './context.ts';
import { writeHistory } from './history.ts';
import type { SeededOffer } from './make-offers.ts';
import type { SeededSchool } from './make-schools.ts';
import type { SeededStudent } from './make-students.ts';
import { writeMotivation } from './motivation.ts';
import { type Choice, createOfferChoice } from './offer-choice.ts';
import { candidaciesPerPupil, drawPupil } from './pupil-plan.ts';
import { at, type Random } from './random.ts';
import { drawAge, drawScenario, type Step } from './scenario.ts';
import { timesBackFrom } from './timeline.ts';
import { createUlids } from './ulid.ts';

const pending: readonly CandidacyStatus[] = ['submitted', 'in-review', 'to-complete', 'forwarded', 'held'];

/** Candidacies with their whole history, pupil by pupil, each placed one followed by its placement. */
export function* makeCandidacies(
  context: SeedContext,
  count: number,
  schools: readonly SeededSchool[],
  students: readonly SeededStudent[],
  offers: readonly SeededOffer[],
  applicants: Set<StudentId>,
): Generator<Candidacy | Placement> {
  const random = context.random.fork('candidacies');
  const ulid = createUlids(random);
  const choose = createOfferChoice(context, schools, offers);
  const order = random.shuffled(students);
  // Enough pupils apply, but never all of them; beyond that each applies more often.
  const more = Math.max(1, count / (students.length * 0.9 * candidaciesPerPupil));
  let overbookings = count < 100 ? 0 : Math.max(3, Math.round(count / 1_500));

  for (let made = 0, turn = 0; made < count; turn += 1) {
    const student = at(order, turn % order.length);
    const used = new Set<string>();
    applicants.add(student.id);
    let placedAt = 0;
    for (const status of drawPupil(random, canStillLeave(context, student), count - made, more)) {
      const week = drawWeek(context, random, student, status);
      const told = planTimes(context, random, status, week, placedAt);
      const { steps, times } = told;
      const seat = status === 'placed' || status === 'held';
      const overbook = seat && overbookings > 0 && made > count / 4;
      const wanted = { student, at: at(times, 0), week, used };
      const choices: Choice[] = [];
      const apply = (seated: boolean, twice: boolean): Choice => {
        const choice = choose({ ...wanted, seat: seated, overbook: twice });
        used.add(`${choice.offer.id} ${choice.week}`);
        choices.push(choice);
        return choice;
      };
      for (const { beat } of steps) if (beat === 'redirect') apply(false, false);
      const last = apply(seat, overbook);
      if (overbook && last.week === week) overbookings -= 1;

      const candidacy = writeCandidacy(context, random, ulid, student, told, choices, placedAt);
      const state = foldCandidacy(candidacy);
      yield { ...candidacy, folded: toFolded(state, defaultSettings) };
      const placement = placementOf(state, placementVersion, last.offer.organisationId);
      if (placement) {
        placedAt = Date.parse(state.since);
        yield placement;
      }
      made += 1;
    }
  }
}

interface PlannedTimes {
  readonly steps: readonly Step[];
  readonly times: readonly number[];
}

/** Steps and instants. What was withdrawn for a placement elsewhere was so by the act that confirmed it. */
function planTimes(
  context: SeedContext,
  random: Random,
  status: CandidacyStatus,
  week: IsoWeek,
  placedAt: number,
): PlannedTimes {
  const steps = drawScenario(random, status);
  const monday = context.mondays.get(week) ?? context.now;
  const aged = context.now - drawAge(random, status) * dayMs;
  const end = pending.includes(status) ? aged : Math.min(aged, monday - 2 * dayMs);
  const waits = steps.map((step) => step.wait);
  const start = context.historyStart + 6 * dayMs;
  const withdrawnFor = status === 'withdrawn' && placedAt > 0;
  const times = timesBackFrom(random, waits, withdrawnFor ? placedAt - dayMs : end, start, context.now);
  if (withdrawnFor) times[times.length - 1] = Math.max(placedAt, at(times, times.length - 2) + 60_000);
  return { steps, times };
}

function writeCandidacy(
  context: SeedContext,
  random: Random,
  ulid: (ms: number) => string,
  student: SeededStudent,
  { steps, times }: PlannedTimes,
  choices: readonly Choice[],
  placedAt: number,
): Omit<Candidacy, 'folded'> {
  const source = random.weighted([
    ['platform', 55],
    ['paper', 15],
    ['mail', 20],
    ['school', 10],
  ] as const);
  const holder = drawPerson(context, random);
  const submitter =
    source === 'platform' ? at(context.people, context.people.length - 1) : drawPerson(context, random);
  const id = `candidacy:${ulid(at(times, 0))}` as CandidacyId;
  const decisions = writeHistory(context, random, ulid, {
    steps,
    times,
    choices,
    source,
    holder,
    submitter,
  }).map((decision) =>
    decision.kind === 'withdraw' && Date.parse(decision.at) === placedAt
      ? { ...decision, reason: 'placed-elsewhere' as const }
      : decision,
  );
  return createRecord(
    {
      id,
      type: 'candidacy',
      schemaVersion: candidacyVersion,
      studentId: student.id,
      ...(random.chance(0.88) ? { motivation: writeMotivation(random, at(choices, 0).offer.sector) } : {}),
      ...(source === 'platform' ? { remoteId: String(random.between(100_000, 99_999_999)) } : {}),
      decisions,
    },
    context.stamp(submitter.user, at(times, 0)),
    recordKinds.candidacy.maps,
  );
}

/** The facilitators share the work; a coordinator takes some. */
function drawPerson(context: SeedContext, random: Random): SeedPerson {
  return random.weighted(
    context.people.map((person) => [person, person.role === 'facilitator' ? 4 : 1] as const),
  );
}

function canStillLeave(context: SeedContext, student: SeededStudent): boolean {
  return comingWeeks(context, student.weeks).length > 0;
}

function comingWeeks(context: SeedContext, weeks: readonly IsoWeek[]): IsoWeek[] {
  return weeks.filter((week) => (context.mondays.get(week) ?? 0) > context.now + 3 * dayMs);
}

/** A week of the class, ahead for what is under way; one in thirty applies for another week. */
function drawWeek(
  context: SeedContext,
  random: Random,
  student: SeededStudent,
  status: CandidacyStatus,
): IsoWeek {
  const weeks = random.chance(1 / 30) ? context.openWeeks : student.weeks;
  const coming = comingWeeks(context, weeks);
  return random.pick(pending.includes(status) && coming.length > 0 ? coming : weeks);
}
