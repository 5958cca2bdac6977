import { createContext, useContext } from 'react';

/** The few words that parts say by themselves. The app fills them from `renderer/text` in the person's language. */
export interface UiText {
  readonly clear: string;
  readonly close: string;
  readonly cancel: string;
  readonly copy: string;
  readonly copied: string;
  readonly loading: string;
  readonly retry: string;
  readonly back: string;
  readonly search: string;
  readonly noResult: string;
  readonly notifications: string;
  readonly palette: string;
  readonly paletteHint: string;
  readonly resize: string;
  readonly expandRail: string;
  readonly collapseRail: string;
  readonly mainNavigation: string;
  readonly skipToContent: string;
  readonly choose: string;
  readonly optional: string;
  readonly ascending: string;
  readonly descending: string;
  readonly selectRow: string;
  readonly clearSelection: string;
  /** « 12 sélectionnées » */
  readonly selected: (count: number) => string;
  /** « 48 résultats », announced after typing */
  readonly results: (count: number) => string;
  /** « 1 234 » with the person's separators */
  readonly number: (value: number) => string;
}

/** Holds the person's `UiText`; without a provider a part throws, so a missing language is seen at once. */
export const UiTextContext = createContext<UiText | null>(null);

/** The words for a part. Throws when no provider stands above. */
export function useUiText(): UiText {
  const text = useContext(UiTextContext);
  if (text === null) throw new Error('UiTextContext has no provider');
  return text;
}
