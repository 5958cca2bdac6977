import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { foldText } from '#shared/lib/fold-text.ts';
import type { OrganisationId } from '#shared/records/ids.ts';

interface OtherOffersProps {
  readonly organisation: OrganisationId;
  readonly title: string;
}

/** What this organisation offers already, so that nothing is taken in twice; one of a like title stands out. */
export function OtherOffers({ organisation, title }: OtherOffersProps) {
  const { t } = useTranslation('intake');
  const offers = useLive(
    (workspace) => workspace.offers.query({ organisation }, { by: 'title' }).slice(0, 6),
    [organisation],
  );
  if (offers.length === 0) return null;
  const wanted = foldText(title);
  const isAlike = wanted !== '' && offers.some((one) => foldText(one.title) === wanted);
  return (
    <Callout
      kind={isAlike ? 'conflict' : 'info'}
      title={t(isAlike ? 'already.alike' : 'already.title', { count: offers.length })}
    >
      <ul>
        {offers.map(({ id, title: name, weeks, status }) => (
          <li key={id}>
            {t('already.line', { title: name, weeks: weeks.length, status: t(`status.${status}`) })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
