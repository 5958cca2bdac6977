import { createUlid } from '#renderer/data/ulid.ts';
import type { AnyRecord } from '#shared/records/base.ts';

/** A document as nobody's program writes it, put straight into the centre. */
export interface HostileCase {
  readonly name: string;
  readonly document: { readonly _id: string; readonly [name: string]: unknown };
  /** Right by its shape: shown, and harmless. Otherwise it must be set aside. */
  readonly isShown: boolean;
  /** Right by its shape, and nothing that a list would show. */
  readonly isVoid?: boolean;
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { in: value };
  return value;
}

/** Own members by these names, as `JSON.parse` makes them. */
export const poisoned: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x","hasOwnProperty":1}',
);

/** Nothing that any field has. */
const never: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['an object', { a: 1 }],
  ['a list of lists', [[1, [2, [3]]]]],
  ['members of Object', poisoned],
  ['200 levels', deep(200)],
  ['a number no sum is made of', 1e308],
  ['a negative fraction', -0.5],
  ['the text NaN', 'NaN'],
  ['half a letter', '\ud800'],
  ['a list of 50,000', Array.from({ length: 50_000 }, () => 'x')],
];

const fields: Readonly<Record<string, readonly string[]>> = {
  student: ['schoolId', 'birthDate', 'gender', 'schemaVersion', 'clock', 'wishes'],
  organisation: ['isPublic', 'siret', 'attachments', 'clock', 'point'],
  offer: [
    'organisationId',
    'weeks',
    'seats',
    'seatsPerWeek',
    'decisions',
    'clock',
    'point',
    'reservedTo',
    'hours',
  ],
  candidacy: ['studentId', 'decisions', 'folded', 'clock', 'schemaVersion', 'type'],
};
/** « An object », « members of Object » and the like fit where anything by any name may stand. */
const open: Readonly<Record<string, readonly string[]>> = {
  // A newer program's: shown as far as it can be read, and set aside as well.
  schemaVersion: ['a number no sum is made of'],
  reservedTo: ['an object', 'members of Object', '200 levels'],
  attachments: [],
};

export function freshId(type: string): string {
  return `${type}:${createUlid(Date.now())}`;
}

/** A sound record with a fault, under an id of its own. */
export function copy(record: AnyRecord, change: object, _id = freshId(record.type)): HostileCase['document'] {
  const { id: _, ...rest } = structuredClone(record);
  return { _id, ...rest, ...change };
}

/** Fields that hold what no schema allows, one at a time. */
export function wrongValues(of: (type: string) => AnyRecord): HostileCase[] {
  return Object.entries(fields).flatMap(([type, names]) =>
    names.flatMap((name) =>
      never
        .filter(([what]) => !open[name]?.includes(what))
        .map(([what, value]) => ({
          name: `${type}/${name} is ${what}`,
          document: copy(of(type), { [name]: value }),
          isShown: false,
        })),
    ),
  );
}
