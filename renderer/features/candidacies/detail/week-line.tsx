import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

/** The week, and whether the class is out then. */
export function WeekLine({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const format = useFormat();
  const { row, classWeeks, weekFits } = view;
  const note =
    classWeeks.length === 0
      ? t('view.weekUnknown')
      : weekFits
        ? t('view.weekFits')
        : t('view.weekOutside', { weeks: format.list(classWeeks.map(format.weekNumber)) });
  const fits = weekFits || classWeeks.length === 0;
  const IconPart = fits ? CircleCheck : TriangleAlert;
  return (
    <>
      {format.week(row.week)}
      <span className={cx(styles.note, !fits && styles.attention)}>
        <IconPart size={13} aria-hidden />
        {note}
      </span>
    </>
  );
}
