import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import {
  type CandidacySearch,
  readCandidacySearch,
} from '#renderer/features/candidacies/address/candidacy-search.ts';
import { CandidaciesScreen } from '#renderer/features/candidacies/candidacies-screen.tsx';
import { useUndo } from '../commands/use-undo.ts';
import { usePreferences } from '../preferences-context.tsx';
import { candidaciesRoute } from './routes.tsx';

/** « Candidatures »: the address holds its filters, its order and the candidacy being read. */
export function CandidaciesRoute() {
  const router = useRouter();
  const given = candidaciesRoute.useSearch();
  // The router adds what was read to what was written: a week that does not exist would still be in it.
  const search = useMemo(() => readCandidacySearch(given), [given]);
  const undo = useUndo();
  const [{ density, listWidth }, prefer] = usePreferences();
  const onSearchChange = useCallback(
    (next: CandidacySearch) => void router.navigate({ to: '/candidacies', search: next, replace: true }),
    [router],
  );
  return (
    <CandidaciesScreen
      search={search}
      onSearchChange={onSearchChange}
      density={density}
      listWidth={listWidth}
      onListWidthChange={(width) => prefer({ listWidth: width })}
      onUndo={undo}
      onOpenToday={() => void router.navigate({ to: '/' })}
    />
  );
}
