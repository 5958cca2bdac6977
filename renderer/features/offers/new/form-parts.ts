import type { TFunction } from 'i18next';
import type { FactName } from '#shared/domain/intake/proposal.ts';
import type { DraftField, Mistake } from './new-offer-of.ts';
import type { OfferDraft } from './offer-draft.ts';

export type Words = TFunction<readonly ['intake', 'terms']>;

/** What each section of the form is given. */
export interface SectionProps {
  readonly draft: OfferDraft;
  /** `fields` are those that a person has now looked at: their mark goes away. */
  readonly change: (part: Partial<OfferDraft>, ...fields: readonly FactName[]) => void;
  /** Under the field: why it cannot stay so. Only said once the person asked to save. */
  readonly errorOf: (field: DraftField) => string | undefined;
  /** Under a field that was read from the source: that it was, and whether it is doubtful. */
  readonly markOf: (field: FactName, otherwise?: string) => string | undefined;
}

/** The sentence of a mistake. */
export function wordMistake({ because, facts }: Mistake, t: Words): string {
  return t(`mistake.${because as 'no-week'}`, facts);
}
