import { useLive } from '#renderer/data/react.ts';
import { CandidacyCrossing } from './candidacy-crossing.tsx';
import { OfferCrossing } from './offer-crossing.tsx';
import { Section } from './section.tsx';

/** Decisions that cannot both stand, on candidacies and on offers, and removals that crossed an edit. */
export function DecisionsSection({ total }: { readonly total: number }) {
  return (
    <Section name="decisions" total={total}>
      {(limit) => <Crossings limit={limit} />}
    </Section>
  );
}

function Crossings({ limit }: { readonly limit: number }) {
  const offers = useLive(({ disputes }) => disputes.contradictedOffers(limit), [limit]);
  const left = Math.max(0, limit - offers.length);
  const candidacies = useLive(({ disputes }) => disputes.contradictedCandidacies(left), [left]);
  return (
    <>
      {offers.map((one) => (
        <OfferCrossing key={one.row.id} crossing={one} />
      ))}
      {candidacies.map((one) => (
        <CandidacyCrossing key={one.row.id} crossing={one} />
      ))}
    </>
  );
}
