import { describe, expect, it } from 'vitest';
import { editFields } from '#shared/domain/join/edit.ts';
import { join } from '#shared/domain/join/join.ts';
import { contestsOf } from '#shared/domain/join/settle.ts';
import {
  familyPlacementId,
  missingPlacements,
  placementId,
  placementOf,
} from '#shared/domain/placement/placement-of.ts';
import type { OrganisationId } from '#shared/records/ids.ts';
import {
  accept,
  cancel,
  confirm,
  decide,
  fold,
  forward,
  inTurn,
  lastId,
  offerA,
  retract,
  studentA,
  submit,
  week5,
} from '../support/history.ts';
import { people, ulid, writeStamp } from '../support/stamps.ts';

const history = inTurn(submit, forward, accept, confirm);
const placed = fold(history);
const organisation = `organisation:${ulid(1)}` as OrganisationId;

describe('the placement of a confirmed candidacy', () => {
  it('is named after candidacy, offer and week, and written by whoever confirmed', () => {
    const placement = placementOf(placed, 1, organisation);
    expect(placement).toMatchObject({
      id: `placement:${ulid(1)}:${ulid(1)}:${week5}`,
      studentId: studentA,
      organisationId: organisation,
      clock: { by: people[0], seen: { machine0a: 1 } },
    });
    expect(placement?.id).toBe(placementId(placed.id, offerA, week5));
    expect(familyPlacementId(studentA, week5)).toBe(`placement:family:${ulid(1)}:${week5}`);
  });

  it('is the same on two machines, and joins with one that lacks the organisation', () => {
    const [here, there, bare] = [
      placementOf(placed, 1, organisation),
      placementOf(fold([...history].reverse()), 1, organisation),
      placementOf(placed, 1),
    ];
    if (here === undefined || there === undefined || bare === undefined) throw new Error('no placement');
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    expect(join(bare, here, [])).toEqual(here);
    const tutored = editFields(bare, { tutor: { name: 'M. Roy' } }, writeStamp(0, 9e6), []);
    const joined = join(tutored, here, []);
    expect(joined).toMatchObject({ tutor: { name: 'M. Roy' }, organisationId: organisation });
    expect(contestsOf(joined, [])).toEqual([]);
  });

  it('stored by another person joins with the first, and nobody sees a contest', () => {
    const [theirs, mine] = [placementOf(placed, 1), placementOf(placed, 1, organisation, writeStamp(2, 9e6))];
    if (theirs === undefined || mine === undefined) throw new Error('no placement');
    expect(mine.clock.by).toBe(people[2]);
    const joined = join(theirs, mine, []);
    expect(joined).toMatchObject({ organisationId: organisation, clock: { first: theirs.clock.first } });
    expect(contestsOf(joined, [])).toEqual([]);
  });

  it('is not there unless the candidacy is placed', () => {
    expect(placementOf(fold(history.slice(0, 3)), 1)).toBeUndefined();
    expect(placementOf(fold(decide(history, cancel)), 1)).toBeUndefined();
    const void_ = fold(decide(history, retract(history[0]?.id ?? lastId(history))));
    expect(placementOf(void_, 1)).toBeUndefined();
  });

  it('is missed where it is not', () => {
    const states = [placed, fold(history.slice(0, 3), 2)];
    expect(missingPlacements(states, () => false)).toEqual([placed]);
    expect(missingPlacements(states, (id) => id === placementId(placed.id, offerA, week5))).toEqual([]);
  });
});
