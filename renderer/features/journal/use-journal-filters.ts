import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import type { Filter } from '#renderer/ui/choice/filter.ts';
import { actWords } from './act-words.ts';
import type { JournalQuery } from './journal-query.ts';

/** The journal's filters with what each would leave; by the words that they show. */
export function useJournalFilters({ by, names, schools }: JournalQuery): readonly Filter[] {
  const { t } = useTranslation(['journal', 'candidacies', 'terms']);
  return useLive(
    (workspace): readonly Filter[] => [
      {
        id: 'by',
        label: t('filters.by'),
        chosen: by,
        options: sorted(
          workspace.journal.authors().map(({ name, displayName, count }) => ({
            id: name as string,
            label: displayName,
            count,
          })),
        ),
      },
      {
        id: 'names',
        label: t('filters.names'),
        chosen: names,
        options: sorted(
          workspace.journal.names().map(({ name, count }) => ({ id: name, label: actWords(name, t), count })),
        ),
      },
      {
        id: 'schools',
        label: t('filters.schools'),
        chosen: schools,
        options: sorted(workspace.schools.all().map(({ id, name }) => ({ id, label: name }))),
      },
    ],
    [by, names, schools, t],
  );
}

function sorted<Option extends { readonly label: string }>(options: readonly Option[]): Option[] {
  return [...options].sort((a, b) => a.label.localeCompare(b.label));
}
