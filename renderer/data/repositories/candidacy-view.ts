import { warnings } from '#shared/domain/campaign/warnings.ts';
import { dueOf } from '#shared/domain/candidacy/due.ts';
import { type CandidacyState, isPending } from '#shared/domain/candidacy/state.ts';
import { contestsOf } from '#shared/domain/join/settle.ts';
import { isOpenTo } from '#shared/domain/offer/reserved.ts';
import { classWeeks } from '#shared/domain/school/class-weeks.ts';
import { distance } from '#shared/domain/school/distance.ts';
import { ageOnWeek } from '#shared/domain/week/age.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId, IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';
import type { CandidacyRow, CandidacyView, CandidacyWarning, HistoryEntry } from '../api/candidacies.ts';
import { campaignOf, type Room, settingsIn, teamOf } from './room.ts';

/** Everything known around one pupil's wish for one offer × week. */
function around(room: Room, studentId: StudentId, offerId: OfferId, week: IsoWeek) {
  const { set, states } = room.memory;
  const student = set.get('student', studentId);
  const school = student && set.get('school', student.schoolId);
  const offer = set.get('offer', offerId);
  const weeks = school && student ? classWeeks(school, student.className) : [];
  const seats = offer && { ...states.seats.seats(offer, week), week };
  const metres = school?.point && offer?.point ? distance(school.point, offer.point) : undefined;
  return { student, school, offer, weeks, seats, metres };
}

/** What to look at before going on with a pupil for an offer × week; `self` is the candidacy in question. */
export function warningsFor(
  room: Room,
  {
    studentId,
    offerId,
    week,
    self,
  }: { studentId: StudentId; offerId: OfferId; week: IsoWeek; self?: CandidacyState },
): CandidacyWarning[] {
  const { student, school, offer, weeks, seats, metres } = around(room, studentId, offerId, week);
  const campaign = campaignOf(room);
  const found: CandidacyWarning[] = warnings({
    week,
    classWeeks: weeks,
    settings: settingsIn(room),
    ...(campaign ? { campaign } : {}),
    ...(metres === undefined ? {} : { distance: metres }),
    ...(student?.birthDate ? { birthDate: student.birthDate } : {}),
  });
  if (!offer) found.push({ code: 'offer-missing' });
  else {
    const status = room.memory.states.offer(offerId)?.status ?? 'draft';
    if (status !== 'published' && (!self || isPending(self))) found.push({ code: 'offer-not-open', status });
    if (!isOpenTo(offer, school)) found.push({ code: 'reserved' });
  }
  const isSeated = self?.status === 'held' || self?.status === 'placed';
  if (seats && seats.overbooked > 0 && isSeated) {
    const others = [...seats.holders, ...seats.takers].filter((id) => id !== self.id);
    found.push({ code: 'overbooked', others });
  }
  const places = room.memory.states.seats.placesOf(studentId).filter(({ id }) => id !== self?.id);
  if (self?.status === 'placed' && places.length > 0) {
    found.push({ code: 'second-placement', others: places.map(({ id }) => id as CandidacyId) });
  }
  return found;
}

function historyOf(room: Room, state: CandidacyState): HistoryEntry[] {
  const team = teamOf(room);
  const unsent = room.memory.set.unsentDecisions();
  const effective = new Set(state.effective.map(({ id }) => id));
  return state.ordered.map((decision) => {
    const isRetracted = state.retracted.has(decision.id);
    return {
      decision,
      byName: team.get(decision.by)?.displayName ?? decision.by,
      retracted: isRetracted,
      idle: !isRetracted && decision.kind !== 'retract' && !effective.has(decision.id),
      unsent: unsent.has(decision.id),
    };
  });
}

function othersOf(room: Room, studentId: StudentId, self: CandidacyId): CandidacyRow[] {
  const ids = room.memory.set.candidaciesOfStudent.of(studentId).filter((id) => id !== self);
  const rows = ids.flatMap((id) => room.memory.candidacyRows.get(id) ?? []);
  const rank = (row: CandidacyRow): number =>
    row.status === 'placed' ? 0 : isPending({ ...row, isVoid: false }) ? 1 : 2;
  return rows.sort((a, b) => rank(a) - rank(b) || (a.submittedAt < b.submittedAt ? 1 : -1));
}

/** The detail pane of one candidacy, joined anew. */
export function candidacyView(room: Room, id: CandidacyId): CandidacyView | undefined {
  const { memory, topics } = room;
  topics.touch('candidacies', 'offers', 'students', 'schools', 'organisations', 'campaign', 'acts', 'day');
  const row = memory.candidacyRows.get(id);
  const candidacy = memory.set.get('candidacy', id);
  const state = memory.states.candidacy(id);
  if (!row || !candidacy || !state) return undefined;
  const { studentId } = candidacy;
  const { offerId, week } = state;
  const { student, school, offer, weeks, seats } = around(room, studentId, offerId, week);
  const organisation = offer && memory.set.get('organisation', offer.organisationId);
  const className = student?.className ?? '';
  const schoolClass =
    school && Object.hasOwn(school.classes, className) ? school.classes[className] : undefined;
  const due = dueOf(state, settingsIn(room));
  const holder = state.holder && teamOf(room).get(state.holder);
  return {
    row,
    candidacy,
    state,
    classWeeks: weeks,
    weekFits: weeks.length === 0 || weeks.includes(week),
    ...(student ? { student } : {}),
    ...(school ? { school } : {}),
    ...(schoolClass ? { schoolClass } : {}),
    ...(offer ? { offer } : {}),
    ...(organisation ? { organisation } : {}),
    ...(seats ? { seats } : {}),
    ...(due ? { due } : {}),
    ...(state.holder ? { holderName: holder ? holder.displayName : state.holder } : {}),
    ...(student?.birthDate ? { ageOnWeek: ageOnWeek(student.birthDate, week) } : {}),
    others: othersOf(room, studentId, id),
    warnings: warningsFor(room, {
      studentId,
      offerId,
      week,
      self: state,
    }),
    history: historyOf(room, state),
    contested: contestsOf(candidacy as unknown as AnyRecord, []),
  };
}
