import { Silent } from '../content/silent.tsx';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './states.module.css';

const widths = ['62%', '81%', '47%', '74%', '55%', '68%'] as const;

interface LoadingStateProps {
  /** What is being loaded, for screen readers: « Chargement des candidatures ». */
  readonly label?: string | undefined;
  readonly lines?: number | undefined;
}

/** Still lines in the place of what comes; nothing in the first 300 ms. */
export function LoadingState({ label, lines = 6 }: LoadingStateProps) {
  const text = useUiText();
  return (
    <div role="status" aria-busy="true" className={cx(styles.loading)}>
      <Silent>{label ?? text.loading}</Silent>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={cx(styles.bone)} style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  );
}
