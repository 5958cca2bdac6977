import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format.ts';
import type { Language } from './language.ts';

const made: Partial<Record<Language, Format>> = {};

/** The formatters of a language, made once. */
export function formatFor(language: Language): Format {
  const format = made[language] ?? createFormat(language);
  made[language] = format;
  return format;
}

/** The formatters of the language spoken now; draws again when it changes. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language === 'en' ? 'en' : 'fr');
}
