import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePassage } from '#electron/services/central/gateway/allowed.ts';

const databases = ['relais-2026-59', 'relais-2026-59-files'];
const decide = (method: string, path: string) => decidePassage(method, path, databases);

describe('what the gateway passes on', () => {
  it.each([
    ['GET', 'relais-2026-59'],
    ['GET', 'relais-2026-59/'],
    ['GET', 'relais-2026-59/_changes'],
    ['POST', 'relais-2026-59/_changes'],
    ['POST', 'relais-2026-59/_bulk_docs'],
    ['POST', 'relais-2026-59/_bulk_get'],
    ['POST', 'relais-2026-59/_revs_diff'],
    ['GET', 'relais-2026-59/_all_docs'],
    ['POST', 'relais-2026-59/_all_docs'],
    ['GET', 'relais-2026-59/_local/relais-m1'],
    ['PUT', 'relais-2026-59/_local/relais-m1'],
    ['GET', 'relais-2026-59/candidacy%3A01ARZ3'],
    ['PUT', 'relais-2026-59-files/file%3A1'],
    ['GET', 'relais-2026-59-files/file%3A1/page'],
    ['PUT', 'relais-2026-59-files/file%3A1/dossier/page'],
  ])('%s %s', (method, path) => {
    expect(decide(method, path)).toEqual({ kind: 'pass', path: path.replace(/\/$/, '') });
  });

  it('is what was checked: escapes are read once and written again', () => {
    expect(decide('GET', 'relais-2026-59/%252e%252e')).toEqual({
      kind: 'pass',
      path: 'relais-2026-59/%252e%252e',
    });
    expect(decide('GET', 'relais-2026-59/a:b')).toEqual({ kind: 'pass', path: 'relais-2026-59/a%3Ab' });
  });

  it('nothing, for a session without scopes', () => {
    expect(decidePassage('GET', '', [])).toMatchObject({ kind: 'refuse' });
    expect(decidePassage('GET', 'relais-2026-59', [])).toMatchObject({ kind: 'refuse' });
  });

  it('stays below a database of the session’s, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...databases,
        '_users',
        '..',
        '.',
        '',
        '%2e%2e',
        '%2f',
        '%5c',
        '_local',
        '_design',
        '_changes',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ maxLength: 6 }).map(encodeURIComponent),
    );
    const path = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('/'));
    fc.assert(
      fc.property(path, fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'), (asked, method) => {
        const passage = decide(method, asked);
        if (passage.kind === 'refuse') return;
        const read = new URL(`http://centre.example/couch/${passage.path}`);
        const [root, couch, database, first = ''] = read.pathname.split('/');
        expect([root, couch, read.search, read.hash]).toEqual(['', 'couch', '', '']);
        expect(databases).toContain(database);
        expect(first).not.toMatch(/^_(?!local$|changes$|bulk_docs$|bulk_get$|revs_diff$|all_docs$)/);
        expect(method).not.toBe('DELETE');
      }),
      { numRuns: 2_000 },
    );
  });
});
