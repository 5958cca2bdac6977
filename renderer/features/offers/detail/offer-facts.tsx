import { useTranslation } from 'react-i18next';
import type { OfferView } from '#renderer/data/api/offers.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import type { Contact } from '#shared/records/place.ts';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { workingHours } from './working-hours.ts';

function contactLine(contact: Contact | undefined): string | undefined {
  return contact && [contact.name, contact.role, contact.phone, contact.mail].filter(Boolean).join(' · ');
}

/** What one needs to know of an offer before calling about it. */
export function OfferFacts({ view: { row, offer } }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const format = useFormat();
  const reservedSchools = useLive(
    ({ schools }) => offer.reservedTo?.schools?.map((id) => schools.get(id)?.name ?? id) ?? [],
    [offer],
  );
  const reserved = [
    ...reservedSchools,
    ...(offer.reservedTo?.rep ? [t('reserved.rep')] : []),
    ...(offer.reservedTo?.qpv ? [t('reserved.qpv')] : []),
  ];
  const hours = workingHours(offer.hours ?? {}).map(({ days, from, to }) => {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return '';
    const span =
      first === last
        ? t(`day.${first}`)
        : t('day.span', { first: t(`day.${first}`), last: t(`day.${last}`) });
    return `${span} ${from}–${to}`;
  });
  return (
    <DescriptionList
      facts={[
        {
          term: t('fact.place'),
          value: [offer.street, `${offer.postcode} ${offer.town}`].filter(Boolean).join(', '),
        },
        { term: t('fact.sector'), value: sectorName(offer.sector) },
        { term: t('fact.kind'), value: row.isPublic ? t('kind.public') : t('kind.private') },
        { term: t('fact.ministry'), value: offer.ministry },
        {
          term: t('fact.seats'),
          value: t('seats.summary', {
            seats: format.number(offer.seats),
            perWeek: format.number(offer.seatsPerWeek),
          }),
        },
        { term: t('fact.reserved'), value: reserved.length > 0 ? format.list(reserved) : undefined },
        { term: t('fact.hours'), value: hours.join(' · ') },
        { term: t('fact.lunch'), value: offer.lunchBreak },
        { term: t('fact.accessible'), value: offer.accessible ? t('fact.yes') : undefined },
        { term: t('fact.tutor'), value: contactLine(offer.tutor) },
        { term: t('fact.contact'), value: contactLine(offer.contact) },
        {
          term: t('fact.origin'),
          value: offer.remoteId ? t('fact.platform', { id: offer.remoteId }) : undefined,
        },
      ]}
    />
  );
}
