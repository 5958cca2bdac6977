import { canDecide } from '#shared/domain/candidacy/can-decide.ts';
import { canSubmit } from '#shared/domain/candidacy/can-submit.ts';
import { choiceOf } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { createOutlook } from '#shared/domain/candidacy/outlook.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { CandidacyId, StudentId } from '#shared/records/ids.ts';
import type { ActOutcome } from '../api/candidacies.ts';
import type { RecoveryFate, RecoveryLine, RecoveryPlan } from '../api/exports.ts';
import type { ActPart } from '../port.ts';
import { perform } from '../repositories/perform.ts';
import { type Room, ruleContext } from '../repositories/room.ts';
import { createUlid } from '../ulid.ts';
import { nameOf } from './collect-unsent.ts';
import type { UnsentContent } from './unsent-content.ts';

const possible = { kind: 'possible' } as const;
const refused = (because: string, facts: Readonly<Record<string, unknown>> = {}): RecoveryFate => ({
  kind: 'refused',
  because,
  facts,
});

function motivationOf(source: AnyRecord | undefined): object {
  const text = source?.['motivation'];
  return typeof text === 'string' && text !== '' ? { motivation: text } : {};
}

/** Line by line, each as if the possible ones before it were done. */
export function planRecovery(room: Room, content: UnsentContent): RecoveryPlan {
  const { set, states } = room.memory;
  const outlook = createOutlook(ruleContext(room));
  const made = new Map(content.records.map((record) => [record.id, record]));
  /** Candidacies of the file that are to be made here, and that later lines build on. */
  const coming = new Map<string, CandidacyState>();
  const fateOf = (recordId: string, decision: AnyDecision): RecoveryFate => {
    if (!recordId.startsWith('candidacy:')) return refused('by-hand');
    const known = set.get('candidacy', recordId);
    const choice = choiceOf(decision);
    const same = JSON.stringify(choice);
    const isDone = (other: AnyDecision) =>
      other.id === decision.id || JSON.stringify(choiceOf(other)) === same;
    if (known?.decisions.some(isDone)) return { kind: 'already' };
    const now = known ? states.candidacy(known.id) : coming.get(recordId);
    // It names a decision by the id that this one had there; made anew, it has another.
    if (choice.kind === 'retract' && !known) return refused('by-hand');
    if (now) {
      const state = outlook.stateOf(now);
      const verdict = canDecide(choice, state, outlook.context);
      if (!verdict.allowed) return refused(verdict.because, verdict.facts);
      outlook.foresee(state, choice);
      return possible;
    }
    const studentId = made.get(recordId)?.['studentId'];
    if (choice.kind !== 'submit' || typeof studentId !== 'string' || !set.get('student', studentId))
      return refused('record-gone');
    const verdict = canSubmit(choice, studentId as StudentId, outlook.context);
    if (!verdict.allowed) return refused(verdict.because, verdict.facts);
    const id = recordId as CandidacyId;
    coming.set(
      recordId,
      foldCandidacy({ id, studentId: studentId as StudentId, decisions: [decision as CandidacyDecision] }),
    );
    return possible;
  };
  return {
    content,
    lines: content.decisions.map(({ recordId, decision }): RecoveryLine => {
      const here = nameOf(room, recordId);
      const name = here === recordId ? (content.names[recordId] ?? recordId) : here;
      return { recordId, decision, name, fate: fateOf(recordId, decision) };
    }),
  };
}

/** Asks again what is possible, for the plan may be minutes old, and does it as one act. */
export async function recover(
  room: Room,
  shown: RecoveryPlan,
  noteOf: (line: RecoveryLine) => string,
): Promise<ActOutcome> {
  const { content, lines } = planRecovery(room, shown.content);
  const parts: ActPart[] = [];
  const created = new Map<string, { readonly choices: CandidacyChoice[] }>();
  const made = new Map(content.records.map((record) => [record.id, record]));
  for (const line of lines.filter(({ fate }) => fate.kind === 'possible')) {
    const { recordId, decision } = line;
    const note: CandidacyChoice = { kind: 'note', text: noteOf(line) };
    const choice = choiceOf(decision);
    if (room.memory.set.get('candidacy', recordId)) {
      parts.push({ kind: 'decide', id: recordId, choice }, { kind: 'decide', id: recordId, choice: note });
      continue;
    }
    const before = created.get(recordId);
    if (before) {
      before.choices.push(choice, note);
      continue;
    }
    const source = made.get(recordId);
    const first: CandidacyChoice =
      choice.kind === 'submit' ? { ...choice, onBehalfOf: content.person.displayName.slice(0, 120) } : choice;
    const choices = [first, note];
    created.set(recordId, { choices });
    // A new id: under the old one the machine that made it may still come back.
    const id = `candidacy:${createUlid(room.now())}` as CandidacyId;
    const record = {
      id,
      type: 'candidacy' as const,
      studentId: source?.['studentId'],
      ...motivationOf(source),
    };
    parts.push({ kind: 'create', record, choices });
  }
  const reply = await perform(room, { name: 'export.apply', parts });
  return {
    ...(reply.actId ? { actId: reply.actId } : {}),
    saved: reply.saved as readonly CandidacyId[],
    refused: reply.refused.map(({ id, because }) => ({ id: id as CandidacyId, because })),
  };
}
