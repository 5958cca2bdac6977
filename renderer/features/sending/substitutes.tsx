import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import type { RankedOfferRow } from '#renderer/data/api/offers.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useCandidacyWords } from '#renderer/text/candidacy-words.ts';
import { reasonWords } from '#renderer/text/reason-words.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { DecisionOf } from '#shared/records/candidacy/decisions.ts';
import styles from './sending.module.css';
import { useSettle } from './use-settle.ts';

interface SubstitutesProps {
  readonly row: CandidacyRow;
  readonly reason: DecisionOf<'redirect'>['reason'];
}

const proposed = 3;

/** The offers that suit the pupil instead, best first, each one press away. They come after the first drawing. */
export function Substitutes(props: SubstitutesProps) {
  const isReady = useDeferredValue(true, false);
  return isReady ? <Ranked {...props} /> : <LoadingState />;
}

function Ranked({ row, reason }: SubstitutesProps) {
  const { t } = useTranslation('sending');
  const words = useCandidacyWords().t;
  const format = useFormat();
  const { candidacies, offers: all } = useWorkspace();
  const { pending, settle } = useSettle();
  // Ranking thousands of offers at every change of any of them would hold the screen up; the act itself asks again.
  const offers = useMemo(() => all.rankFor(row.id, proposed), [all, row]);
  const name = row.studentName || t('unknown');
  const redirect = ({ offerId, week, row: { title } }: RankedOfferRow) => {
    const plan = candidacies.plan({ kind: 'redirect', offerId, week, reason }, [row.id]);
    settle(() => candidacies.apply(plan), t('seats.redirected', { offer: title }));
  };
  if (offers.length === 0) return <p className={cx(styles.muted)}>{t('seats.none')}</p>;
  return (
    <ul aria-label={t('seats.substitutes', { name })} className={cx(styles.substitutes)}>
      {offers.map((offer) => (
        <li key={offer.offerId + offer.week} className={cx(styles.substitute)}>
          <div>
            <p>{[offer.row.title, offer.row.organisationName].filter(Boolean).join(' · ')}</p>
            <p className={cx(styles.muted)}>
              {[
                format.weekNumber(offer.week),
                offer.row.town,
                ...offer.reasons.map((one) => reasonWords(one, words, format)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <Button
            small
            pending={pending}
            aria-label={t('seats.redirectTo', { name, offer: offer.row.title })}
            onPress={() => redirect(offer)}
          >
            {t('seats.redirect')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
