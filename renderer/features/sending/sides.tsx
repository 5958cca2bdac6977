import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/text/use-format.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './sending.module.css';

/** One of two decisions that crossed. */
export interface Side {
  readonly what: string;
  readonly who: string;
  readonly at: string;
}

/** Both sides of a contradiction: what stands, and what it crossed, each with its author and time. */
export function Sides({ stands, other }: { readonly stands: Side; readonly other: Side }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const line = (term: string, { what, who, at }: Side) => (
    <li className={cx(styles.claim)}>
      <div>
        <p className={cx(styles.term)}>{term}</p>
        <p className={cx(styles.value)}>{what}</p>
        <p className={cx(styles.muted)}>{t('values.by', { who, when: format.dateTime(at) })}</p>
      </div>
    </li>
  );
  return (
    <ul className={cx(styles.claims)}>
      {line(t('decisions.stands'), stands)}
      {line(t('decisions.other'), other)}
    </ul>
  );
}
