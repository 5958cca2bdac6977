import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/domain/join/create.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import { formatHlc } from '#shared/domain/join/hlc.ts';
import { join } from '#shared/domain/join/join.ts';
import { farAheadIn, restamp, withStampsOf } from '#shared/domain/join/restamp.ts';
import type { MachineId } from '#shared/records/ids.ts';
import { decisionStamp, machines, morning, writeStamp } from '../support/stamps.ts';

const year = 365 * 86_400_000;
const [here] = machines;
const machine = here ?? ('' as MachineId);
const time = { now: morning, offset: 0, last: formatHlc(morning - 5, 0) };
const note = (n: number, ms: number) => ({ ...decisionStamp(n, 0, ms), kind: 'note', text: 'x', after: [] });

const content = { id: 'school:0590000A', type: 'school', schemaVersion: 1, name: 'A', town: 'Lille' };
const made = createRecord(content, writeStamp(1, -9_000), []);
/** Written with a clock a year ahead, the second decision after the edit and the first. */
const wrong = {
  ...editFields(made, { town: 'Roubaix' }, writeStamp(0, year + 5), []),
  decisions: [note(1, year + 4), note(2, year + 6), note(3, -1_000)],
};

describe('stamps of a clock gone wrong', () => {
  it('are found, if they are this machine’s', () => {
    expect(farAheadIn(wrong, machine, time)).toEqual(
      [4, 5, 6].map((ms) => formatHlc(morning + year + ms, 0)),
    );
    expect(farAheadIn(wrong, 'machine9z' as MachineId, time)).toEqual([]);
    expect(farAheadIn(made, machine, time)).toEqual([]);
  });

  it('are replaced by true time in their order, with ids and numbers kept', () => {
    const { record, last } = restamp(wrong, machine, time, []);
    const [t0, t1, t2] = [0, 1, 2].map((counter) => formatHlc(morning, counter));
    expect(record.clock.dots).toEqual({ town: [machine, 1, t1] });
    expect(record.decisions?.map(({ id, hlc }) => [id, hlc])).toEqual([
      [note(3, 0).id, formatHlc(morning - 1_000, 0)],
      [note(1, 0).id, t0],
      [note(2, 0).id, t2],
    ]);
    expect(record.decisions?.[1]?.at).toBe('2026-11-23T08:30:00.000Z');
    expect(last).toBe(t2);
    expect(farAheadIn(record, machine, time)).toEqual([]);
    expect(join(made, record, [])).toEqual(record);
  });

  it('do not drag the machine’s own last stamp along', () => {
    const { last } = restamp(wrong, machine, { ...time, last: formatHlc(morning + year + 7, 0) }, []);
    expect(last).toBe(formatHlc(morning, 2));
  });

  it('that are right leave the record as it is', () => {
    expect(restamp(made, machine, time, []).record).toBe(made);
  });

  it('give way to those under which the centre already has the same writes', () => {
    const { record } = restamp(wrong, machine, time, []);
    const edited = editFields(record, { town: 'Tourcoing' }, writeStamp(0, 60_000), []);
    const back = withStampsOf(edited, wrong, machine, []);
    expect(join(back, wrong, [])).toEqual(back);
    expect(back.decisions?.map(({ hlc }) => hlc)).toEqual(
      join(wrong, wrong, []).decisions?.map(({ hlc }) => hlc),
    );
    expect(back.town).toBe('Tourcoing');
    expect(withStampsOf(record, wrong, machine, [])).toEqual(join(wrong, wrong, []));
    expect(withStampsOf(wrong, record, machine, [])).toEqual(record);
    expect(withStampsOf(made, record, machine, [])).toBe(made);
  });
});
