import { useTranslation } from 'react-i18next';
import type { WeekSeats } from '#renderer/data/api/offers.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import silent from '#renderer/ui/lib/silent.module.css';
import styles from './detail.module.css';

/** Seats of each week of an offer: of how many, free, held, taken; a seat given twice stands out. */
export function WeekSeatsTable({ weeks }: { readonly weeks: readonly WeekSeats[] }) {
  const { t } = useTranslation('offers');
  const format = useFormat();
  return (
    <table className={styles.weeks}>
      <caption className={silent.silent}>{t('seats.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('seats.week')}</th>
          <th scope="col">{t('seats.total')}</th>
          <th scope="col">{t('seats.held')}</th>
          <th scope="col">{t('seats.taken')}</th>
          <th scope="col">{t('seats.free')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, capacity, held, taken, free, overbooked }) => (
          <tr key={week}>
            <th scope="row">{format.week(week)}</th>
            <td>{format.number(capacity)}</td>
            <td>{format.number(held)}</td>
            <td>{format.number(taken)}</td>
            <td className={overbooked > 0 ? styles.over : free === 0 ? styles.none : undefined}>
              {overbooked > 0 ? t('seats.over', { count: overbooked }) : format.number(free)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
