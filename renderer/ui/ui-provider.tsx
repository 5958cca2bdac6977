import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { keepStyleInOwnSheets } from './lib/no-injected-style.ts';
import { type UiText, UiTextContext } from './ui-text.ts';

keepStyleInOwnSheets(document);

interface UiProviderProps {
  /** BCP 47, e.g. `fr-FR`: accessible names that React Aria brings, collation, numbers. */
  readonly locale: string;
  readonly text: UiText;
  readonly children: ReactNode;
}

/** Stands at the root: gives every part its words and its language. */
export function UiProvider({ locale, text, children }: UiProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <UiTextContext value={text}>{children}</UiTextContext>
    </I18nProvider>
  );
}
