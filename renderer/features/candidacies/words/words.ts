import { type CandidacyWords, useCandidacyWords } from '#renderer/text/candidacy-words.ts';

/** The words of this feature: its own sentences, the trade's terms, refusals and commands. */
export const useWords = useCandidacyWords;

export type Words = CandidacyWords;
