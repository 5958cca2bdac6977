import { useRouter } from '@tanstack/react-router';
import { localDay } from '#renderer/data/local-day.ts';
import { JournalScreen } from '#renderer/features/journal/journal-screen.tsx';
import { usePreferences } from '../preferences-context.tsx';

/** « Journal ». What it is narrowed by is not in the address: words searched for name pupils. */
export function JournalRoute() {
  const router = useRouter();
  const [{ density, listWidth }, prefer] = usePreferences();
  return (
    <JournalScreen
      today={localDay(Date.now())}
      density={density}
      listWidth={listWidth}
      onListWidthChange={(width) => prefer({ listWidth: width })}
      onOpenCandidacy={(id) => void router.navigate({ to: '/candidacies', search: { id } })}
    />
  );
}
