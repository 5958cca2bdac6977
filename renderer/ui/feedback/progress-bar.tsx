import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { cx } from '../lib/cx.ts';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** Done so far; `null` while the total is unknown. */
  readonly value: number | null;
  readonly total: number;
  /** « 4 210 sur 18 400 »; also what a screen reader hears. */
  readonly valueLabel?: string | undefined;
}

/** How far a long thing has come, in figures that mean something. */
export function ProgressBar({ label, value, total, valueLabel }: ProgressBarProps) {
  const share = value === null || total <= 0 ? 0 : Math.min(1, value / total);
  return (
    <AriaProgressBar
      className={cx(styles.bar)}
      value={value ?? 0}
      maxValue={Math.max(1, total)}
      isIndeterminate={value === null}
      {...(valueLabel ? { valueLabel } : {})}
    >
      {({ valueText }) => (
        <>
          <div className={cx(styles.words)}>
            <Label>{label}</Label>
            <span className={cx(styles.value)}>{valueLabel ?? valueText}</span>
          </div>
          <div className={cx(styles.track)}>
            {value === null ? (
              <div className={cx(styles.fill, styles.unknown)} />
            ) : (
              <div className={cx(styles.fill)} style={{ transform: `scaleX(${share})` }} />
            )}
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
