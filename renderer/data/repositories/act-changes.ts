import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { CandidacyId, DecisionId } from '#shared/records/ids.ts';
import type { JournalChange } from '../api/act-journal.ts';
import { nameOf } from '../export/collect-unsent.ts';
import type { Room } from './room.ts';

const longest = 300;

/** A field's value as a line of text, whatever it is. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, longest);
}

/** Where a candidacy stood before the first of these decisions and after the last, by the order that the fold gives. */
function course(candidacy: Candidacy, state: CandidacyState, mine: ReadonlySet<DecisionId>) {
  const { ordered } = state;
  const first = ordered.findIndex(({ id }) => mine.has(id));
  if (first < 0) return {};
  const last = ordered.findLastIndex(({ id }) => mine.has(id));
  const statusAt = (end: number) => foldCandidacy({ ...candidacy, decisions: ordered.slice(0, end) }).status;
  return { ...(first > 0 && { before: statusAt(first) }), after: statusAt(last + 1) };
}

/** What one act did, record by record. Records that are not here (yet) say their id alone. */
export function changesOf(room: Room, act: Act, limit: number): JournalChange[] {
  const { set, states, candidacyRows } = room.memory;
  return act.records.slice(0, limit).map(({ id, decisions = [], edits = [] }): JournalChange => {
    const candidacy = set.get('candidacy', id);
    const state = candidacy && states.candidacy(candidacy.id);
    const mine = new Set(decisions);
    const made = candidacy?.decisions.filter((decision) => mine.has(decision.id)) ?? [];
    return {
      recordId: id,
      label: nameOf(room, id),
      schoolName: candidacyRows.get(id as CandidacyId)?.schoolName ?? '',
      decisions: made.map(({ kind }) => kind),
      ...(candidacy && state ? course(candidacy, state, mine) : {}),
      edits: edits.map(({ field, before, after }) => ({
        field,
        before: shown(before),
        after: shown(after),
      })),
    };
  });
}
