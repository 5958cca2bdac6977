import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, storedLanguage, storeLanguage } from './language.ts';
import { type french as French, french, type Namespace } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof French;
    returnNull: false;
  }
}

/** The program's i18next. Components use `useTranslation('today')`; other code `i18n.t('today:empty.title')`. */
export const i18n: I18n = createInstance();

const ready = i18n.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: 'fr',
  ns: Object.keys(french) as Namespace[],
  defaultNS: 'common',
  resources: { fr: french },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

/** Speaks this language from now on: fetches English the first time, marks `<html lang>`, remembers the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await ready;
  if (language === 'en' && !i18n.hasResourceBundle('en', 'common')) {
    const { english } = await import('./english.ts');
    for (const [namespace, sentences] of Object.entries(english))
      i18n.addResourceBundle('en', namespace, sentences);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  storeLanguage(localStorage, language);
}

/** At start: the language chosen on this machine. French is there at once, English a moment later. */
export function openText(): Promise<void> {
  document.documentElement.lang = 'fr';
  const language = storedLanguage(localStorage);
  return language === 'fr' ? Promise.resolve() : changeLanguage(language);
}

/** The language spoken now. */
export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'fr';
}
