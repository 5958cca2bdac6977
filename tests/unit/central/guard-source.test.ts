import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { buildGuardSource } from '#build/scripts/central/guard-source.ts';
import { guardFor } from '#shared/central/design.ts';
import { guardSource } from '#shared/central/guard/generated.ts';
import { parseRefusal } from '#shared/central/guard/refusal.ts';

test('the generated guard is up to date: node build/scripts/central/generate-guard.ts', async () => {
  expect(guardSource === (await buildGuardSource())).toBe(true);
});

test('a centre’s script engines can read it: one function expression, no syntax after 2017', () => {
  const program = parse(`(${guardFor('2026-59')})`, { ecmaVersion: 2017 });
  expect(program.body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
});

test('the scope is in it', () => {
  expect(guardFor('2026-59')).toContain('"scope":"2026-59"');
  expect(guardFor('2026-59')).not.toContain('__SCOPE__');
});

test('a refusal can be read back, and nothing else is taken for one', () => {
  expect(parseRefusal('decision-lost: 01M00')).toEqual({ code: 'decision-lost', about: '01M00' });
  expect(parseRefusal('Document update conflict.')).toBeNull();
  expect(parseRefusal('constructor: x')).toBeNull();
});
