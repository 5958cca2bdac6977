import { expect, it } from 'vitest';
import {
  databasesOf,
  scopeFromDatabase,
  scopeNamed,
  scopesFromRoles,
  sortedScopes,
} from '#electron/services/central/scopes.ts';

it('reads scopes from an account’s roles', () => {
  const roles = [
    'scope:2026-59',
    'scope:2026-59:coordinator',
    'scope:2025-2A',
    '_admin',
    'scope:',
    'xscope:2026-62',
  ];
  expect(scopesFromRoles(roles)).toEqual(['2026-59', '2026-59', '2025-2A']);
});

it('knows a scope’s database from others', () => {
  expect(scopeFromDatabase('relais-2026-59')).toBe('2026-59');
  expect(scopeFromDatabase('relais-2026-2a')).toBe('2026-2A');
  expect(scopeFromDatabase('relais-2026-59-files')).toBeNull();
  expect(scopeFromDatabase('_users')).toBeNull();
});

it('proposes the newest campaign first, each once', () => {
  const sorted = sortedScopes(['2025-59', '2026-62', '2026-59', '2026-62', '2026-2A']);
  expect(sorted.map(({ name }) => name)).toEqual(['2026-2A', '2026-59', '2026-62', '2025-59']);
  expect(sorted[0]?.database).toBe('relais-2026-2a');
});

it('gives a school, a teacher and a partner their part of a scope, and never the scope', () => {
  const roles = [
    'scope:2026-59:school:0590002G',
    'scope:2026-59:teacher:0590002G:3e_20_42',
    'scope:2026-2A:partner',
    'scope:2026-59:school:x',
  ];
  const names = scopesFromRoles(roles);
  expect(names).toEqual(['2026-59:0590002G', '2026-59:0590002G:3e B', '2026-2A:figures']);
  expect(sortedScopes(names)).toEqual([
    { name: '2026-2A:figures', database: 'relais-2026-2a-figures' },
    { name: '2026-59:0590002G', database: 'relais-2026-59-0590002g' },
    { name: '2026-59:0590002G:3e B', database: 'relais-2026-59-0590002g-3e_20_42' },
  ]);
  expect(
    sortedScopes(names)
      .flatMap(databasesOf)
      .filter((name) => name.endsWith('-files')),
  ).toEqual([]);
});

it('takes Corsica in small letters for what it is', () => {
  expect(scopesFromRoles(['scope:2026-2a', 'scope:2026-2A:facilitator'])).toEqual(['2026-2A', '2026-2A']);
  expect(scopeNamed(' 2026-2a')).toBe('2026-2A');
  expect(scopeNamed('2026-59:0590002G:3e b')).toBe('2026-59:0590002G:3e b');
});
