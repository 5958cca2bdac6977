import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { useWords } from '../words/words.ts';

/** Who: class, age on the week, wishes, how to reach them, and how the candidacy came in. */
export function StudentFacts({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const { student, school, row, ageOnWeek, state } = view;
  const wishes = Object.entries(student?.wishes ?? {})
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([rank, sector]) => `${rank}. ${sectorName(sector)}`);
  const source = t(`terms:source.${state.source}`);
  return (
    <DescriptionList
      facts={[
        {
          term: t('view.class'),
          value: [row.className, row.schoolName, school?.town].filter(Boolean).join(', '),
        },
        { term: t('view.age'), value: ageOnWeek !== undefined && t('view.years', { count: ageOnWeek }) },
        { term: t('view.wishes'), value: wishes.join(' · ') },
        { term: t('view.contact'), value: [student?.phone, student?.mail].filter(Boolean).join(' · ') },
        {
          term: t('view.origin'),
          value: state.onBehalfOf ? t('view.originFor', { source, name: state.onBehalfOf }) : source,
        },
      ]}
    />
  );
}
