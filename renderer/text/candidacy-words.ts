import { useTranslation } from 'react-i18next';

const namespaces = ['candidacies', 'terms', 'verdicts', 'commands'] as const;

/** The words around a candidacy: sentences, the trade's terms, refusals and commands. */
export function useCandidacyWords() {
  return useTranslation(namespaces);
}

export type CandidacyWords = ReturnType<typeof useCandidacyWords>['t'];

/** « Par courriel » inside a sentence: « par courriel ». */
export function inSentence(term: string): string {
  return term.charAt(0).toLocaleLowerCase() + term.slice(1);
}
