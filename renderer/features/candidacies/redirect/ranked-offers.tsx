import { Telescope } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { RankedOfferRow } from '#renderer/data/api/offers.ts';
import { reasonWords } from '#renderer/text/reason-words.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { OfferId } from '#shared/records/ids.ts';
import { useWords } from '../words/words.ts';
import styles from './redirect.module.css';

interface RankedOffersProps {
  readonly offers: readonly RankedOfferRow[];
  readonly chosen: OfferId;
  readonly onChoose: (offer: RankedOfferRow) => void;
}

/** The offers that suit, best first, each with its reasons in words. ↑ ↓ go from one to the next and choose it. */
export function RankedOffers({ offers, chosen, onChoose }: RankedOffersProps) {
  const { t } = useWords();
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('input[type=radio]')?.focus();
  }, []);
  if (offers.length === 0) {
    return (
      <EmptyState icon={Telescope} title={t('redirect.none')}>
        {t('redirect.noneBody')}
      </EmptyState>
    );
  }
  const isListed = offers.some(({ offerId }) => offerId === chosen);
  return (
    <RadioGroup
      ref={list}
      aria-label={t('redirect.list')}
      className={cx(styles.list)}
      value={isListed ? chosen : null}
      onChange={(id) => {
        const offer = offers.find(({ offerId }) => offerId === id);
        if (offer) onChoose(offer);
      }}
    >
      {offers.map(({ offerId, row, week, reasons, distance }) => (
        <Radio key={offerId} value={offerId} className={cx(styles.offer)}>
          <span className={cx(styles.top)}>
            <span className={cx(styles.title)}>{row.title}</span>
            <span className={cx(styles.week)}>{format.weekNumber(week)}</span>
          </span>
          <span className={cx(styles.where)}>
            {[row.organisationName, row.town].filter(Boolean).join(', ')}
            {distance !== undefined && ` · ${format.distance(distance / 1_000)}`}
          </span>
          <span className={cx(styles.reasons)}>
            {reasons
              .filter(({ code }) => code !== 'near')
              .map((reason) => reasonWords(reason, t, format))
              .join(' · ')}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
