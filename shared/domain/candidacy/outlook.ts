import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId, StudentId } from '#shared/records/ids.ts';
import { countSeats, occupancyOf } from '../seats/seats-of.ts';
import type { RuleContext } from './context.ts';
import { candidacyRules, statusAfter } from './rules.ts';
import type { CandidacyState } from './state.ts';

/** The rules' view as it will be once the decisions planned so far are made. */
export interface Outlook {
  readonly context: RuleContext;
  readonly stateOf: (state: CandidacyState) => CandidacyState;
  readonly foresee: (state: CandidacyState, choice: CandidacyChoice) => void;
}

export function createOutlook(context: RuleContext): Outlook {
  const foreseen = new Map<CandidacyId, CandidacyState>();
  const foreseenOf = new Map<StudentId, Map<CandidacyId, CandidacyState>>();
  /** Seats held or taken more (or fewer) than `context` says, by offer, then week. */
  const shifts = new Map<string, Map<string, { held: number; taken: number }>>();
  const stateOf = (state: CandidacyState) => foreseen.get(state.id) ?? state;

  const shift = (state: CandidacyState, by: 1 | -1) => {
    const seat = occupancyOf(state);
    if (seat === undefined) return;
    const weeks = shifts.get(seat.offerId) ?? new Map<string, { held: number; taken: number }>();
    const counts = weeks.get(seat.week) ?? { held: 0, taken: 0 };
    counts[seat.kind] += by;
    shifts.set(seat.offerId, weeks.set(seat.week, counts));
  };

  return {
    stateOf,
    foresee(state, choice) {
      const next = foresee(state, choice);
      shift(state, -1);
      shift(next, 1);
      foreseen.set(state.id, next);
      const ofStudent = foreseenOf.get(state.studentId) ?? new Map<CandidacyId, CandidacyState>();
      foreseenOf.set(state.studentId, ofStudent.set(state.id, next));
    },
    context: {
      ...context,
      candidaciesOf: (student: StudentId) => {
        const known = context.candidaciesOf(student);
        const ofStudent = foreseenOf.get(student);
        if (ofStudent === undefined) return known;
        const others = [...ofStudent.values()].filter(({ id }) => !known.some((state) => state.id === id));
        return [...known.map(stateOf), ...others];
      },
      seats: (offerId, week) => {
        const seats = context.seats(offerId, week);
        const weeks = shifts.get(offerId);
        if (seats === undefined || weeks === undefined) return seats;
        const here = weeks.get(week) ?? { held: 0, taken: 0 };
        const sum = (kind: 'held' | 'taken') =>
          [...weeks.values()].reduce((total, counts) => total + counts[kind], 0);
        return countSeats({
          ...seats,
          held: seats.held + here.held,
          taken: seats.taken + here.taken,
          season: {
            ...seats.season,
            held: seats.season.held + sum('held'),
            taken: seats.season.taken + sum('taken'),
          },
        });
      },
    },
  };
}

/** The state after a choice, as far as other rows' verdicts depend on it: status, offer, week. */
function foresee(state: CandidacyState, choice: CandidacyChoice): CandidacyState {
  const status = statusAfter(candidacyRules[choice.kind], state.status);
  if (choice.kind !== 'redirect') return { ...state, status };
  return { ...state, status, offerId: choice.offerId, week: choice.week };
}
