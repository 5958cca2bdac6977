import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#renderer/data/check/read-document.ts';
import type { Audience } from '#shared/central/audience.ts';
import { projectionsOf } from '#shared/central/projection/projections-of.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { SomeRecord } from '#shared/records/registry.ts';
import type { Student } from '#shared/records/student/schema.ts';
import { aScopeView } from '#tests/support/scope-view.ts';
import { classNames, markedCampaign, pupilMark, teamMark, uais } from './marked-campaign.ts';

const every = uais.flatMap((uai) => classNames.map((name) => [uai, name] as const));

/** The marks that must not be found in what an audience sees. */
function foreignMarks(audience: Audience): readonly string[] {
  const foreign = every.filter(([uai, name]) => {
    if (audience.kind === 'partner') return true;
    return uai !== audience.school || (audience.kind === 'class' && name !== audience.className);
  });
  return [teamMark, ...foreign.map(([uai, name]) => pupilMark(uai, name))];
}

/** Ids are nobody's name, but they say that somebody is there. */
function foreignIds(records: readonly SomeRecord[], audience: Audience): readonly string[] {
  const isForeign = ({ schoolId, className }: Student) =>
    audience.kind === 'partner' ||
    schoolId !== `school:${audience.school}` ||
    (audience.kind === 'class' && className !== audience.className);
  const students = records.filter((record) => record.type === 'student');
  return students.filter(isForeign).map(({ id }) => id.slice('student:'.length));
}

describe('whatever happens in a campaign', () => {
  test('nothing of another school’s pupil and nothing of the team’s is found in a projection', () => {
    fc.assert(
      fc.property(markedCampaign, (records) => {
        for (const { audience, documents } of projectionsOf(aScopeView(records))) {
          const text = JSON.stringify(documents());
          for (const mark of foreignMarks(audience)) expect(text.includes(mark), mark).toBe(false);
          for (const id of foreignIds(records, audience)) expect(text.includes(id), id).toBe(false);
          const others = uais.filter((uai) => audience.kind === 'partner' || uai !== audience.school);
          for (const uai of others) expect(text.includes(uai), `${uai} named`).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('each pupil is in their school’s and in their class’s, and stands there as in the scope', () => {
    fc.assert(
      fc.property(markedCampaign, (records) => {
        const projections = projectionsOf(aScopeView(records));
        for (const record of records) {
          if (record.type !== 'candidacy') continue;
          const holders = projections.flatMap(({ documents }) =>
            documents().filter(({ _id }) => _id === record.id),
          );
          expect(holders).toHaveLength(2);
          for (const { _id, ...rest } of holders) {
            const { status, offerId, week } = foldCandidacy({ ...rest, id: _id } as unknown as Candidacy);
            expect({ status, offerId, week }).toEqual(placeOf(record));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a machine can read every document, and the same scope gives the same bytes', () => {
    fc.assert(
      fc.property(markedCampaign, (records) => {
        const view = aScopeView(records);
        const again = projectionsOf(view).map(({ documents }) => JSON.stringify(documents()));
        projectionsOf(view).forEach(({ documents }, at) => {
          const all = documents();
          expect(JSON.stringify(all) === again[at]).toBe(true);
          for (const document of all)
            expect(readDocument(document as never), document._id).toMatchObject({ kind: 'record' });
        });
      }),
      { numRuns: 20 },
    );
  });

  test('only a completion flows back, to a candidacy of one’s own', () => {
    fc.assert(
      fc.property(markedCampaign, (records) => {
        for (const { audience, documents, takesBack } of projectionsOf(aScopeView(records))) {
          const own = new Set(documents().map(({ _id }) => _id));
          for (const record of records) {
            for (const decision of (record as unknown as AnyRecord).decisions ?? []) {
              const isTheirs =
                audience.kind !== 'partner' && record.type === 'candidacy' && own.has(record.id);
              expect(takesBack(decision, record as unknown as AnyRecord)).toBe(
                isTheirs && decision.kind === 'complete',
              );
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

function placeOf(candidacy: Candidacy) {
  const { status, offerId, week } = foldCandidacy(candidacy);
  return { status, offerId, week };
}
