import { useMedia } from '#renderer/ui/lib/use-media.ts';
import { usePreferences } from '../preferences-context.tsx';

/** Whether the rail keeps to its icons: as the person chose, else where the window is better used by the lists. */
export function useNarrowRail(): readonly [boolean, (narrow: boolean) => void] {
  const [{ narrowRail }, prefer] = usePreferences();
  const modest = useMedia('(max-width: 1399px)');
  return [narrowRail ?? modest, (narrow) => prefer({ narrowRail: narrow })];
}
