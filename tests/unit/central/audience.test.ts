import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audience,
  audienceRole,
  parseAudienceRole,
  projectionDatabaseOf,
} from '#shared/central/audience.ts';
import { decodeClass, encodeClass } from '#shared/central/class-code.ts';
import { rolesFor } from '#shared/central/roles.ts';

const scope = '2026-2A';
const audiences: readonly (readonly [Audience, string, string])[] = [
  [{ kind: 'school', school: '0590002G' }, 'scope:2026-2A:school:0590002G', 'relais-2026-2a-0590002g'],
  [
    { kind: 'class', school: '0590002G', className: '3e B' },
    'scope:2026-2A:teacher:0590002G:3e_20_42',
    'relais-2026-2a-0590002g-3e_20_42',
  ],
  [{ kind: 'partner' }, 'scope:2026-2A:partner', 'relais-2026-2a-figures'],
];

describe('who sees a part of a scope', () => {
  test.each(audiences)('%o: one role, one database', (audience, role, database) => {
    expect(audienceRole(scope, audience)).toBe(role);
    expect(projectionDatabaseOf(scope, audience)).toBe(database);
    expect(parseAudienceRole(role)).toEqual({ scope, audience });
  });

  test('a role of the team is none', () => {
    for (const role of ['scope:2026-59', 'scope:2026-59:coordinator', 'scope:2026-59:school:x', '_admin', ''])
      expect(parseAudienceRole(role)).toBeNull();
  });

  test('a school’s account does not open the scope', () => {
    expect(rolesFor(scope, { role: 'school', school: '0590002G' })).toEqual([
      'scope:2026-2A:school:0590002G',
    ]);
    expect(() => rolesFor(scope, { role: 'school', school: '' })).toThrow('no such school');
    expect(() => rolesFor(scope, { role: 'teacher', school: '0590002G' })).toThrow('no such school');
  });
});

describe('the code of a class', () => {
  const names = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });

  test('is a part of a name that CouchDB takes, and says the class back', () => {
    fc.assert(
      fc.property(names, (name) => {
        const code = encodeClass(name);
        fc.pre(code !== null);
        expect(code).toMatch(/^[a-z0-9_]+$/);
        expect(decodeClass(String(code))).toBe(name);
      }),
    );
  });

  test('keeps apart what differs by a capital', () => {
    expect(encodeClass('3B')).not.toBe(encodeClass('3b'));
    expect(encodeClass('3ème É')).toBe('3_c3_a8me_20_c3_89');
  });

  test('is none for what is no name', () => {
    expect(encodeClass('')).toBeNull();
    expect(encodeClass('\ud800')).toBeNull();
    expect(encodeClass('É'.repeat(40))).toBeNull();
    expect(decodeClass('3B')).toBeNull();
    expect(decodeClass('_c3')).toBeNull();
  });
});
