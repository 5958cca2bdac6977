import type { GuardFacts } from '#shared/central/guard/facts.ts';
import type { Shape } from '#shared/central/guard/shape.ts';
import { candidacyRules } from '#shared/domain/candidacy/rules.ts';
import { type RecordType, recordKinds, recordTypes } from '#shared/records/registry.ts';

/** Below this many characters a reference is no shorter than the shape. */
const worthSharing = 60;

/** The record schemas as a guard carries them: shapes that occur more than once stand in `parts`, once. */
export function guardFacts(scope: string, of: readonly RecordType[] = recordTypes): GuardFacts {
  const plain = of.map((type) => {
    const { schema, version, maps } = recordKinds[type];
    return { type, version, maps, shape: JSON.parse(JSON.stringify(schema)) as Shape };
  });
  const counts = new Map<string, number>();
  for (const { shape } of plain) count(shape, counts);
  const shared = [...counts]
    .filter(([text, times]) => times > 1 && text.length > worthSharing)
    .map(([text]) => text);
  const places = new Map(shared.map((text, at) => [text, at]));
  const types = plain.map(({ type, shape, ...rest }) => [
    type,
    { ...rest, shape: refer(shape, places) as Shape },
  ]);
  const parts = shared.map((text) => inside(JSON.parse(text), places) as Shape);
  const kinds = Object.fromEntries(Object.entries(candidacyRules).map(([kind, { by }]) => [kind, by]));
  return { scope, types: Object.fromEntries(types) as GuardFacts['types'], kinds, parts };
}

function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isShape(value)) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  for (const each of Object.values(value)) count(each, counts);
}

function isShape(value: object): boolean {
  return 'type' in value && typeof value.type === 'string';
}

function refer(value: unknown, places: ReadonlyMap<string, number>): unknown {
  const place = places.get(JSON.stringify(value));
  return place === undefined ? inside(value, places) : { $ref: place };
}

function inside(value: unknown, places: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((each) => refer(each, places));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, refer(each, places)]));
}
