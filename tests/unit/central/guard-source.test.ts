import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { buildGuardSource, type GuardName } from '#build/scripts/central/guard-source.ts';
import { filesGuardFor, guardFor, projectionGuardFor } from '#shared/central/design.ts';
import { filesGuardSource } from '#shared/central/guard/generated/files-guard.ts';
import { guardSource } from '#shared/central/guard/generated/guard.ts';
import { projectionGuardSource } from '#shared/central/guard/generated/projection-guard.ts';
import { parseRefusal } from '#shared/central/guard/refusal.ts';

const generated: readonly (readonly [GuardName, string])[] = [
  ['guard', guardSource],
  ['projection-guard', projectionGuardSource],
  ['files-guard', filesGuardSource],
];
const given = [
  guardFor('2026-59'),
  filesGuardFor('2026-59'),
  projectionGuardFor('2026-59', { kind: 'school', school: '0590002G' }),
];

test.each(generated)(
  '%s is up to date: node build/scripts/central/generate-guard.ts',
  async (name, source) => {
    expect(source === (await buildGuardSource(name))).toBe(true);
  },
);

test.each(given)(
  'a centre’s script engines can read it: one function expression, no syntax after 2017',
  (text) => {
    const program = parse(`(${text})`, { ecmaVersion: 2017 });
    expect(program.body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
  },
);

test('the scope is in it', () => {
  expect(guardFor('2026-59')).toContain('"scope":"2026-59"');
  expect(guardFor('2026-59')).not.toContain('__SCOPE__');
});

test('a refusal can be read back, and nothing else is taken for one', () => {
  expect(parseRefusal('decision-lost: 01M00')).toEqual({ code: 'decision-lost', about: '01M00' });
  expect(parseRefusal('Document update conflict.')).toBeNull();
  expect(parseRefusal('constructor: x')).toBeNull();
});
