import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';

/** A choice of one kind (or a few) that a form fills in. */
export interface Choosing<Kind extends CandidacyChoice['kind']> {
  readonly choice: Extract<CandidacyChoice, { kind: Kind }>;
  readonly onChange: (choice: CandidacyChoice) => void;
}

/** An optional text as it is stored: absent rather than empty. */
export function withText<Choice extends { readonly kind: string }>(choice: Choice, text: string): Choice {
  const { text: _before, ...rest } = choice as Choice & { readonly text?: string };
  return (text.trim() === '' ? rest : { ...rest, text }) as Choice;
}
