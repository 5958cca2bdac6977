import { canDecide } from '#shared/domain/candidacy/can-decide.ts';
import { canSubmit } from '#shared/domain/candidacy/can-submit.ts';
import { planDecisions } from '#shared/domain/candidacy/plan.ts';
import { addDays } from '#shared/domain/week/iso-date.ts';
import { refused } from '#shared/lib/verdict.ts';
import type { ActId, CandidacyId } from '#shared/records/ids.ts';
import type { ActOutcome, Candidacies, CandidacyPlan, CandidacyRow } from '../api/candidacies.ts';
import type { ActPart, ActReply } from '../port.ts';
import { createUlid } from '../ulid.ts';
import { warningsFor } from './candidacy-view.ts';
import { perform } from './perform.ts';
import { type Room, ruleContext, settingsIn } from './room.ts';

type CandidacyActs = Pick<
  Candidacies,
  'verdict' | 'plan' | 'apply' | 'create' | 'checkNew' | 'defaultHoldUntil'
>;

/** Decisions on candidacies: asked, planned, saved. The rules are the domain's; here they get what memory knows. */
export function createCandidacyActs(room: Room): CandidacyActs {
  const { memory, topics } = room;
  const rowOf = (id: CandidacyId): CandidacyRow[] => {
    const row = memory.candidacyRows.get(id);
    return row ? [row] : [];
  };

  function plan(choice: CandidacyPlan['choice'], ids: readonly CandidacyId[]): CandidacyPlan {
    const states = ids.flatMap((id) => memory.states.candidacy(id) ?? []);
    const planned = planDecisions(choice, states, ruleContext(room));
    return {
      choice,
      will: planned.will.flatMap((one) => rowOf(one.id).map((row) => ({ row, choice: one.choice }))),
      wont: planned.refused.flatMap(({ id, because, facts }) =>
        rowOf(id).map((row) => ({ row, verdict: refused(because, facts) })),
      ),
      also: planned.also.flatMap((one) => rowOf(one.id).map((row) => ({ row, choice: one.choice }))),
    };
  }

  return {
    verdict(id, choice) {
      topics.touch('candidacies', 'offers', 'students', 'schools', 'campaign', 'day');
      const state = memory.states.candidacy(id);
      return state ? canDecide(choice, state, ruleContext(room)) : refused('void');
    },
    plan(choice, ids) {
      topics.touch('candidacies', 'offers', 'students', 'schools', 'campaign', 'day');
      return plan(choice, ids);
    },
    async apply(shown, options = {}) {
      // What was shown may be a minute old: each line is asked once more, on what is known now.
      const context = ruleContext(room);
      const without = new Set<CandidacyId>(options.without ?? []);
      const asked = [...shown.will, ...shown.also.filter(({ row }) => !without.has(row.id))];
      const choices = new Map(asked.map(({ row, choice }) => [row.id, choice]));
      const states = asked.flatMap(({ row }) => memory.states.candidacy(row.id) ?? []);
      const { will, refused: wont } = planDecisions(({ id }) => choices.get(id), states, context);
      const parts = will.map(({ id, choice }): ActPart => ({ kind: 'decide', id, choice }));
      return outcome(
        await perform(room, { name: `candidacy.${shown.choice.kind}`, parts }),
        wont.map(({ id, because }) => ({ id, because })),
      );
    },
    async create(input) {
      const { studentId, offerId, week, motivation, source, onBehalfOf } = input;
      const verdict = canSubmit({ offerId, week }, studentId, ruleContext(room));
      const id = `candidacy:${createUlid(room.now())}` as CandidacyId;
      if (!verdict.allowed) return { saved: [], refused: [{ id, because: verdict.because }] };
      const record = { id, type: 'candidacy' as const, studentId, ...(motivation ? { motivation } : {}) };
      const submit = {
        kind: 'submit' as const,
        offerId,
        week,
        source,
        ...(onBehalfOf ? { onBehalfOf } : {}),
      };
      const parts: ActPart[] = [{ kind: 'create', record, choices: [submit] }];
      return { ...outcome(await perform(room, { name: 'candidacy.create', parts }), []), id };
    },
    checkNew({ studentId, offerId, week }) {
      topics.touch('candidacies', 'offers', 'students', 'schools', 'campaign', 'day');
      return {
        verdict: canSubmit({ offerId, week }, studentId, ruleContext(room)),
        warnings: warningsFor(room, { studentId, offerId, week }),
      };
    },
    defaultHoldUntil() {
      topics.touch('campaign', 'day');
      return addDays(memory.today(), settingsIn(room).holdDays);
    },
  };
}

function outcome(reply: ActReply & { readonly actId?: ActId }, wont: ActOutcome['refused']): ActOutcome {
  const saved = reply.saved as readonly CandidacyId[];
  const refusedHere = reply.refused.map(({ id, because }) => ({ id: id as CandidacyId, because }));
  return { ...(reply.actId ? { actId: reply.actId } : {}), saved, refused: [...wont, ...refusedHere] };
}
