import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardFacts } from '#build/scripts/central/guard-facts.ts';
import { owes } from '#renderer/data/records/owes.ts';
import { shareOf } from '#renderer/data/sync/share.ts';
import { refusalOf } from '#shared/central/guard/guard.ts';
import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { heads, stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { toFolded } from '#shared/domain/candidacy/folded.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { includes, join, sameState } from '#shared/domain/join/join.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import { person, scope, stored } from '../central/guard-support.ts';
import { studentA, submit } from '../domain/support/history.ts';
import { decisionStamp, machines, people, ulid, writeStamp } from '../domain/support/stamps.ts';

const facts = guardFacts(scope);
const who = [0, 1, 2] as const;

const made = createRecord(
  {
    id: `candidacy:${ulid(7)}`,
    type: 'candidacy',
    schemaVersion: 1,
    studentId: studentA,
    decisions: [stampCandidacyDecision(submit, decisionStamp(1, 0, 0), [])],
  } as unknown as AnyRecord,
  writeStamp(0, 0),
  [],
) as AnyRecord;

const steps = fc.array(
  fc.record({
    machine: fc.constantFrom(...who),
    what: fc.oneof(fc.constant('note'), fc.constant('edit'), fc.constantFrom(...who)),
    keeps: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

/** What three machines hold in the end, and one of the states that the centre may have been put back to. */
function play(list: ReadonlyArray<{ machine: 0 | 1 | 2; what: string | number; keeps: boolean }>) {
  const held: AnyRecord[] = [made, made, made];
  let centre = made;
  for (const [at, { machine, what, keeps }] of list.entries()) {
    const before = held[machine] ?? made;
    const ms = (at + 1) * 60_000;
    if (what === 'note') {
      const stamp = decisionStamp(at + 2, machine, ms);
      const known = before.decisions ?? [];
      const fact = stampCandidacyDecision({ kind: 'note', text: `${at}` }, stamp, heads(known));
      held[machine] = { ...before, decisions: [...known, fact] };
    } else if (what === 'edit') {
      held[machine] = editFields(
        before,
        { motivation: `by ${machine} at ${at}` },
        writeStamp(machine, ms),
        [],
      );
    } else held[machine] = join(before, held[Number(what)] ?? made, []);
    if (keeps) centre = join(centre, held[machine] ?? made, []);
  }
  return { held, centre };
}

function document(record: AnyRecord) {
  return stored({
    ...record,
    folded: toFolded(foldCandidacy(record as unknown as Candidacy), defaultSettings),
  });
}

const replacedByLost = (
  [
    [0, 'edit', false],
    [1, 0, false],
    [2, 'edit', false],
    [1, 2, false],
    [0, 2, true],
    [1, 'edit', false],
    [2, 1, false],
  ] as const
).map(([machine, what, keeps]) => ({ machine, what, keeps }));

it.each(who)(
  'what a centre that lost something is sent, it takes, and it is all of one’s own (machine %i)',
  (m) => {
    const me = { name: people[m] as never, machine: machines[m] as never };
    fc.assert(
      fc.property(steps, fc.boolean(), (list, isEmpty) => {
        const { held, centre } = play(list);
        const here = held[m] ?? made;
        const there = isEmpty ? undefined : centre;
        const share = shareOf(here, there, me, []);
        if (share === undefined) {
          expect([isEmpty, m === 0]).toEqual([true, false]);
          return;
        }
        const old = there ? document(there) : null;
        expect(refusalOf(facts, document(share), old, person(me.name), Date.now())).toBeNull();
        if (there) expect(includes(share, there, [])).toBe(true);
        expect(owes(here, share, me)).toBe(false);
        // Nothing is in it that neither had.
        expect(sameState(join(here, share, []), there ? join(here, there, []) : here, [])).toBe(true);
      }),
      {
        numRuns: 300,
        // What the centre holds was replaced by a value that it lost, of somebody else.
        examples: [[replacedByLost, false]],
      },
    );
  },
);
