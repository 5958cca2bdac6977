import { compareText } from '#shared/lib/compare.ts';
import { figuresFor } from '../projection/figures-of.ts';
import type { ScopeView } from '../projection/projection.ts';
import { foldedIn } from '../projection/seats-in.ts';
import { suppress } from '../projection/suppress.ts';
import type { Archive, SchoolLine } from './archive.ts';
import { organisationMemories } from './organisation-memory.ts';
import type { PersonalValues } from './personal-values.ts';

/** The archive of a scope that nobody writes to any more. Same records, same archive. */
export function buildArchive(view: ScopeView, closedAt: string, personal: PersonalValues): Archive {
  const students = view.all('student');
  return {
    type: 'archive',
    schemaVersion: 1,
    scope: view.scope,
    closedAt,
    totals: {
      schools: count(view.all('school')),
      students: suppress([count(students)]).total,
      organisations: count(view.all('organisation')),
      offers: count(view.all('offer')),
    },
    figures: figuresFor(view),
    schools: schoolLines(view),
    organisations: organisationMemories(view, personal),
  };
}

function count(records: Iterable<unknown>): number {
  return [...records].length;
}

function schoolLines(view: ScopeView): readonly SchoolLine[] {
  const lines = [...view.all('school')]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, name }) => {
      const folded = view
        .studentsOf(id)
        .flatMap((student) => view.candidaciesOf(student.id))
        .map(foldedIn)
        .filter(({ isVoid }) => !isVoid);
      const placed = folded.filter(({ status }) => status === 'placed').length;
      return { key: id.slice('school:'.length), name, candidacies: folded.length, placed };
    });
  const candidacies = suppress(lines.map((line) => line.candidacies)).counts;
  const placed = suppress(lines.map((line) => line.placed)).counts;
  return lines.map(({ key, name }, at) => {
    return { key, name, candidacies: candidacies[at] ?? 'hidden', placed: placed[at] ?? 'hidden' };
  });
}
