import { expect, it } from 'vitest';
import { scopeFromDatabase, scopesFromRoles, sortedScopes } from '#electron/services/central/scopes.ts';

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
