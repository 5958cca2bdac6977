import type { WeekSeats } from '#renderer/data/api/offers.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

/** « 2 places libres sur 5 · 1 retenue · 2 prises »; over-booking is said in red. */
export function SeatsLine({ seats }: { readonly seats: WeekSeats | undefined }) {
  const { t } = useWords();
  if (seats === undefined || seats.capacity === 0)
    return <span className={cx(styles.attention)}>{t('view.seatsNone')}</span>;
  const { free, capacity, held, taken, overbooked } = seats;
  const parts = [
    `${t('view.seatsFree', { count: free })} ${t('view.seatsOf', { count: capacity })}`,
    held > 0 && t('view.seatsHeld', { count: held }),
    taken > 0 && t('view.seatsTaken', { count: taken }),
  ].filter(Boolean);
  return (
    <>
      <span className={cx(free === 0 && styles.attention)}>{parts.join(' · ')}</span>
      {overbooked > 0 && (
        <span className={cx(styles.late)}> · {t('view.seatsOver', { count: overbooked })}</span>
      )}
    </>
  );
}
