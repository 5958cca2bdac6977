import { createUlid } from '#renderer/data/ulid.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { copy, freshId, type HostileCase, poisoned, wrongValues } from './hostile-values.ts';

export const script = '<script>globalThis.hacked=1</script><img src=x onerror="globalThis.hacked=1">';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then'];

/** Members that mean something to JavaScript and nothing to us: kept, and without effect. */
function strangeMembers(of: (type: string) => AnyRecord): HostileCase[] {
  return names.flatMap((name) =>
    ['student', 'offer', 'candidacy'].map((type) => ({
      name: `${type} has a member ${name}`,
      document: copy(of(type), JSON.parse(`{"${name}":{"polluted":true}}`) as object),
      isShown: true,
    })),
  );
}

function others(of: (type: string) => AnyRecord): HostileCase[] {
  const candidacy = of('candidacy');
  const [submit] = candidacy.decisions ?? [];
  const clock = candidacy.clock;
  const shown = (name: string, document: HostileCase['document']): HostileCase => ({
    name,
    document,
    isShown: true,
  });
  const voidOf = (name: string, document: HostileCase['document']): HostileCase => {
    return { ...shown(name, document), isVoid: true };
  };
  const aside = (name: string, document: HostileCase['document']): HostileCase => ({
    name,
    document,
    isShown: false,
  });
  const fact = (n: number, rest: object): object => {
    return {
      ...submit,
      offerId: undefined,
      week: undefined,
      source: undefined,
      id: createUlid(Date.now() + n),
      kind: 'note',
      text: 'x',
      after: [],
      ...rest,
    };
  };
  const [one, two] = [createUlid(Date.now()), createUlid(Date.now())];
  return [
    aside('an id of another type', copy(candidacy, {}, freshId('student'))),
    aside('a type of another id', copy(of('student'), { type: 'offer' })),
    aside('a type that is a member of Object', copy(candidacy, { type: 'constructor' })),
    aside('no type', copy(candidacy, { type: undefined })),
    aside('no clock', copy(candidacy, { clock: undefined })),
    aside('a clock without its first write', copy(candidacy, { clock: { ...clock, first: undefined } })),
    aside('a clock that counts backwards', copy(candidacy, { clock: { ...clock, seen: { abcdefgh: -1 } } })),
    aside(
      'a contested value of no time',
      copy(candidacy, {
        clock: {
          ...clock,
          contested: [
            { field: 'motivation', value: 'x', dot: clock.first, by: 'x', at: '9999-99-99T99:99:99.999Z' },
          ],
        },
      }),
    ),
    shown(
      'a clock of many machines',
      copy(candidacy, {
        clock: {
          ...clock,
          seen: {
            ...clock.seen,
            ...Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`machine${n}`, 1])),
          },
        },
      }),
    ),
    shown(
      'a context of __proto__',
      copy(candidacy, { clock: { ...clock, seen: JSON.parse(`{"__proto__":7,"${clock.first[0]}":1}`) } }),
    ),
    shown(
      'a contested value of __proto__',
      copy(candidacy, {
        clock: {
          ...clock,
          contested: [
            {
              field: '__proto__',
              value: poisoned,
              dot: ['otherone', 3, clock.first[2]],
              by: 'x',
              at: '2026-11-23T08:00:00.000Z',
            },
          ],
        },
      }),
    ),
    aside('no decision', copy(candidacy, { decisions: [] })),
    aside('an unknown kind', copy(candidacy, { decisions: [submit, fact(1, { kind: 'explode' })] })),
    aside(
      'a kind that is a member of Object',
      copy(candidacy, { decisions: [submit, fact(1, { kind: '__proto__' })] }),
    ),
    aside(
      'a time that does not exist',
      copy(candidacy, { decisions: [submit, fact(1, { at: '2026-13-45T99:99:99.999Z' })] }),
    ),
    aside('a week that does not exist', copy(candidacy, { decisions: [{ ...submit, week: '2027-W53' }] })),
    aside(
      'a redirection to an offer’s script',
      copy(candidacy, {
        decisions: [
          submit,
          fact(1, { kind: 'redirect', offerId: script, week: '2027-W05', reason: 'other' }),
        ],
      }),
    ),
    aside('a motivation of five million letters', copy(candidacy, { motivation: 'x'.repeat(5_000_000) })),
    aside('a name of five million letters', copy(of('student'), { lastName: 'x'.repeat(5_000_000) })),
    aside('a day of no month', copy(of('student'), { birthDate: '2012-00-10' })),
    aside('a newer schema of another shape', copy(candidacy, { schemaVersion: 1e9, decisions: 'gone' })),
    shown(
      'redirections in a circle',
      copy(candidacy, {
        decisions: [
          submit,
          fact(1, {
            kind: 'redirect',
            offerId: of('offer').id,
            week: '2027-W06',
            reason: 'other',
            id: one,
            after: [submit?.id, two],
          }),
          fact(2, {
            kind: 'redirect',
            offerId: (submit as unknown as { offerId: string }).offerId,
            week: '2027-W05',
            reason: 'other',
            id: two,
            after: [one],
          }),
        ],
      }),
    ),
    shown(
      'a decision after itself',
      copy(candidacy, { decisions: [submit, fact(1, { id: one, after: [one] })] }),
    ),
    shown(
      'a decision that takes itself back',
      copy(candidacy, { decisions: [submit, fact(1, { kind: 'retract', of: two, id: two })] }),
    ),
    shown(
      'two decisions of one id',
      copy(candidacy, {
        decisions: [submit, fact(1, { id: one, text: 'a' }), fact(1, { id: one, text: 'b' })],
      }),
    ),
    voidOf('no submission', copy(candidacy, { decisions: [fact(1, {})] })),
    shown(
      'an offer that nobody has',
      copy(candidacy, { decisions: [{ ...submit, offerId: `offer:${'0'.repeat(26)}` }] }),
    ),
    shown(
      'a fold of a far version',
      copy(candidacy, { folded: { ...(candidacy['folded'] as object), version: 1e9 } }),
    ),
    shown(
      'a fold that lies',
      copy(candidacy, { folded: { ...(candidacy['folded'] as object), status: 'placed' } }),
    ),
    shown(
      'ten thousand decisions',
      copy(candidacy, {
        decisions: [
          submit,
          ...Array.from({ length: 10_000 }, (_, n) =>
            fact(n, { kind: n % 3 ? 'note' : 'take', after: [submit?.id] }),
          ),
        ],
      }),
    ),
    shown(
      '20,000 wishes',
      copy(of('student'), {
        wishes: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`w${n}`, 's1'])),
      }),
    ),
    shown('a wish for __proto__', copy(of('student'), { wishes: JSON.parse('{"__proto__":"s1"}') })),
    shown('50,000 weeks', copy(of('offer'), { weeks: Array.from({ length: 50_000 }, () => '2027-W05') })),
    shown(
      'letters from right to left and half ones',
      copy(of('student'), { lastName: '\u202eLEFEVRE\ud800\u0000' }),
    ),
    shown(
      'a script for a pupil',
      copy(of('student'), { firstName: script.slice(0, 99), lastName: script.slice(0, 99) }),
    ),
    shown('a script for a motivation', copy(candidacy, { motivation: script })),
    shown('a script in a note', copy(candidacy, { decisions: [submit, fact(1, { text: script })] })),
    shown('a script for an offer', copy(of('offer'), { title: script.slice(0, 140), description: script })),
    shown('a script for an organisation', copy(of('organisation'), { name: script.slice(0, 170) })),
    ...['javascript:alert(1)', 'data:text/html,<script>1</script>', 'file:///etc/passwd'].map((permalink) =>
      shown(`an address ${permalink.slice(0, 10)}`, copy(of('offer'), { permalink })),
    ),
  ];
}

/** `records`: one sound record of each type at least, of one campaign. */
export function hostileCases(records: readonly AnyRecord[]): HostileCase[] {
  const of = (type: string): AnyRecord => {
    const found = records.find((record) => record.type === type);
    if (!found) throw new Error(`no ${type} to spoil`);
    return found;
  };
  return [...wrongValues(of), ...strangeMembers(of), ...others(of)];
}
