import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/domain/join/create.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { includes, join, sameState } from '#shared/domain/join/join.ts';
import { contestsOf, settle } from '#shared/domain/join/settle.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { machines, people, writeStamp } from '../support/stamps.ts';

const maps = ['classes'];
const school = createRecord(
  {
    id: 'school:0590000A',
    type: 'school',
    schemaVersion: 1,
    name: 'Collège Anne Frank',
    town: 'Lille',
    classes: { '3e A': { name: '3e A' }, '3e B/C': { name: '3e B/C' } },
    unknownToUs: { kept: [3, 1, 2] },
    principal: undefined,
  },
  writeStamp(0, 0),
  maps,
);
const edit = (record: AnyRecord, patch: Record<string, unknown>, machine: number, ms: number) =>
  editFields(record, patch, writeStamp(machine, ms), maps);

describe('a new record', () => {
  it('has one dot for all its fields and nothing for what is absent', () => {
    expect(school.clock).toEqual({
      first: [machines[0], 1, '1795422600000-0000'],
      by: people[0],
      seen: { machine0a: 1 },
    });
    expect(Object.keys(school)).toEqual([
      'classes',
      'clock',
      'id',
      'name',
      'schemaVersion',
      'town',
      'type',
      'unknownToUs',
    ]);
  });

  it('has each of its maps, if empty', () => {
    const bare = { id: 'school:0590000B', type: 'school', schemaVersion: 1 };
    expect(createRecord(bare, writeStamp(0, 0), maps)).toHaveProperty('classes', {});
  });
});

describe('an edit', () => {
  it('writes one dot for all fields of the patch, and none for what is already so', () => {
    const edited = edit(school, { town: 'Roubaix', name: 'Collège Anne Frank', network: 'rep' }, 1, 5);
    expect(edited).toMatchObject({ town: 'Roubaix', network: 'rep' });
    expect(edited.clock.seen).toEqual({ machine0a: 1, machine1b: 1 });
    const dot = [machines[1], 1, '1795422600005-0000'];
    expect(edited.clock.dots).toEqual({ town: dot, network: dot });
    expect(edited.clock.authors).toEqual({ 'machine1b:1': people[1] });
    expect(edit(edited, { town: 'Roubaix', unknownToUs: { kept: [3, 1, 2] } }, 2, 9)).toBe(edited);
  });

  it('removes with null and with undefined, and a removal joins like an edit', () => {
    const removed = edit(school, { town: null, 'classes/3e A': undefined }, 1, 5);
    expect(removed).not.toHaveProperty('town');
    expect(removed.classes).toEqual({ '3e B/C': { name: '3e B/C' } });
    expect(join(school, removed, maps)).toEqual(removed);
    expect(edit(removed, { town: null }, 2, 9)).toBe(removed);
  });

  it('of an entry of a map leaves the others to others', () => {
    const a = edit(school, { 'classes/3e A': { name: '3e A', weeks: ['2027-W05'] } }, 1, 5);
    const b = edit(school, { 'classes/3e B/C': { name: '3e B/C', weeks: ['2027-W06'] } }, 2, 5);
    const joined = join(a, b, maps);
    expect(joined.clock.contested).toBeUndefined();
    expect(joined.classes).toEqual({
      '3e A': { name: '3e A', weeks: ['2027-W05'] },
      '3e B/C': { name: '3e B/C', weeks: ['2027-W06'] },
    });
  });

  it('of what is not a field is refused', () => {
    for (const path of ['id', 'clock', 'decisions', 'folded', 'schemaVersion', '_rev', 'classes']) {
      expect(() => edit(school, { [path]: 'x' }, 1, 5)).toThrow(AppError);
    }
  });

  it('stands over what it replaces though the machine’s clock is a day behind', () => {
    const ahead = edit(school, { town: 'Roubaix' }, 1, 86_400_000);
    const after = edit(ahead, { town: 'Tourcoing' }, 2, 5);
    expect(join(ahead, after, maps)).toMatchObject({ town: 'Tourcoing' });
    expect(join(ahead, after, maps).clock.contested).toBeUndefined();
  });
});

describe('the join of two machines', () => {
  const roubaix = edit(school, { town: 'Roubaix' }, 1, 5);
  const tourcoing = edit(school, { town: 'Tourcoing' }, 2, 6);
  const both = join(roubaix, tourcoing, maps);

  it('shows the loser of two concurrent edits with its author and time', () => {
    expect(both.town).toBe('Tourcoing');
    expect(contestsOf(both, maps)).toEqual([
      {
        field: 'town',
        value: 'Roubaix',
        dot: [machines[1], 1, '1795422600005-0000'],
        by: people[1],
        at: '2026-11-23T08:30:00.005Z',
      },
    ]);
  });

  it('shows a removal that lost, without a value', () => {
    const removed = edit(school, { town: null }, 1, 5);
    const contests = contestsOf(join(removed, tourcoing, maps), maps);
    expect(contests).toHaveLength(1);
    expect(contests[0]).not.toHaveProperty('value');
  });

  it('shows nobody two edits to the same value', () => {
    const same = edit(school, { town: 'Tourcoing' }, 1, 5);
    expect(contestsOf(join(same, tourcoing, maps), maps)).toEqual([]);
  });

  it('keeps the contest when a third person edits without settling', () => {
    const later = edit(both, { town: 'Croix' }, 0, 50);
    expect(later.town).toBe('Croix');
    expect(contestsOf(later, maps).map(({ value }) => value)).toEqual(['Roubaix']);
  });

  it('keeps the higher version, unknown fields and no store’s names', () => {
    const newer = { ...edit(school, { brandNew: true }, 1, 5), schemaVersion: 2, _rev: '1-a' };
    const joined = join({ ...school, folded: { version: 1 }, _meta: {} }, newer, maps);
    expect(joined).toMatchObject({ schemaVersion: 2, brandNew: true, unknownToUs: { kept: [3, 1, 2] } });
    for (const name of ['_rev', '_meta', 'folded']) expect(joined).not.toHaveProperty(name);
    expect(sameState(joined, { ...newer, folded: { version: 9 } } as AnyRecord, maps)).toBe(true);
  });

  it('tells whether one contains the other', () => {
    expect(includes(both, roubaix, maps)).toBe(true);
    expect(includes(roubaix, both, maps)).toBe(false);
    expect(includes(roubaix, school, maps)).toBe(true);
    expect(includes(school, { ...school, schemaVersion: 2 }, maps)).toBe(false);
  });

  it('refuses two records', () => {
    expect(() => join(school, { ...school, id: 'school:0590000B' }, maps)).toThrow(AppError);
  });

  it('does not empty a field when a machine put back from a copy uses a number twice', () => {
    const again = edit(school, { name: 'Collège X' }, 1, 900);
    const joined = join(roubaix, again, maps);
    expect(joined).toMatchObject({ town: expect.any(String), name: expect.any(String) });
  });
});

describe('settling', () => {
  const three = [
    edit(school, { town: 'Roubaix' }, 1, 5),
    edit(school, { town: 'Tourcoing' }, 2, 6),
    edit(school, { town: 'Roubaix' }, 3, 4),
  ].reduce((a, b) => join(a, b, maps));
  const [entry] = contestsOf(three, maps);
  const settled = (keep: 'current' | 'contested') =>
    entry === undefined ? three : settle(three, entry, keep, writeStamp(0, 60), maps);

  it('for what stands takes out the contested value, wherever it was said', () => {
    expect(three.clock.contested).toHaveLength(2);
    expect(settled('current')).toMatchObject({ town: 'Tourcoing' });
    expect(settled('current').clock.contested).toBeUndefined();
  });

  it('leaves what says something else', () => {
    const four = join(three, edit(school, { town: 'Croix' }, 0, 3), maps);
    const roubaix = contestsOf(four, maps).find(({ value }) => value === 'Roubaix');
    const left = roubaix ? settle(four, roubaix, 'current', writeStamp(0, 60), maps) : four;
    expect(contestsOf(left, maps).map(({ value }) => value)).toEqual(['Croix']);
  });

  it('for the contested value puts it in place as the person’s own edit', () => {
    expect(settled('contested')).toMatchObject({
      town: 'Roubaix',
      clock: { dots: { town: [machines[0], 2, expect.anything()] } },
    });
    expect(contestsOf(settled('contested'), maps)).toEqual([]);
  });

  it('holds against machines that still have the contest', () => {
    expect(join(three, settled('current'), maps)).toEqual(settled('current'));
    expect(join(three, settled('contested'), maps)).toEqual(settled('contested'));
  });

  it('of what is gone, or of what stands, changes nothing', () => {
    const done = settled('current');
    expect(entry && settle(done, entry, 'contested', writeStamp(0, 70), maps)).toBe(done);
    const standing = three.clock.dots?.town;
    expect(
      standing && settle(three, { field: 'town', dot: standing }, 'current', writeStamp(0, 70), maps),
    ).toBe(three);
  });
});
