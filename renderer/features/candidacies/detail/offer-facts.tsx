import { ListFilter } from 'lucide-react';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { contactLine } from '../words/contact-line.ts';
import { useWords } from '../words/words.ts';
import { SeatsLine } from './seats-line.tsx';
import { WeekLine } from './week-line.tsx';

interface OfferFactsProps {
  readonly view: CandidacyView;
  readonly onSearch: (search: CandidacySearch) => void;
}

/** Where and when: the offer, its place, how far, the week and the seats left in it. */
export function OfferFacts({ view, onSearch }: OfferFactsProps) {
  const { t } = useWords();
  const format = useFormat();
  const { row, offer, organisation, seats, state } = view;
  const place = offer ?? organisation;
  return (
    <>
      <DescriptionList
        facts={[
          { term: t('view.offer'), value: row.offerTitle || t('view.unknownOffer') },
          { term: t('view.organisation'), value: row.organisationName || t('view.unknownOrganisation') },
          {
            term: t('view.sector'),
            value: [
              row.sector && sectorName(row.sector),
              t(`terms:sectorKind.${row.isPublic ? 'public' : 'private'}`),
            ]
              .filter(Boolean)
              .join(' · '),
          },
          {
            term: t('view.place'),
            value: place && [place.street, `${place.postcode} ${place.town}`].filter(Boolean).join(', '),
          },
          {
            term: t('view.distance'),
            value:
              row.distance !== undefined &&
              t('view.distanceFrom', { distance: format.distance(row.distance / 1_000) }),
          },
          { term: t('view.when'), value: <WeekLine view={view} /> },
          { term: t('view.seats'), value: <SeatsLine seats={seats} /> },
          {
            term: t('view.hostContact'),
            value: contactLine(offer?.contact ?? offer?.tutor ?? organisation?.contact),
          },
          {
            term: t('view.forwardedTo'),
            value: state.forwardedTo && `${state.forwardedTo.to}, ${format.date(state.forwardedTo.at)}`,
          },
        ]}
      />
      <Button small look="quiet" icon={ListFilter} onPress={() => onSearch({ offer: row.offerId })}>
        {t('view.openOffer')}
      </Button>
    </>
  );
}
