import { useTranslation } from 'react-i18next';

const namespaces = ['candidacies', 'terms', 'verdicts', 'commands'] as const;

/** The words of this feature: its own sentences, the trade's terms, refusals and commands. */
export function useWords() {
  return useTranslation(namespaces);
}

export type Words = ReturnType<typeof useWords>['t'];

/** « Par courriel » inside a sentence: « par courriel ». */
export function inSentence(term: string): string {
  return term.charAt(0).toLocaleLowerCase() + term.slice(1);
}
