import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './split-view.module.css';

interface SplitDividerProps {
  /** Width of the pane before it, in CSS px. */
  readonly width: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
}

const step = 24;

/** The line between list and detail: drag it, or ← → when it has the focus. */
export const SplitDivider = memo(function SplitDivider({ width, max, onChange }: SplitDividerProps) {
  const text = useUiText();
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const line = event.currentTarget;
    const from = event.clientX - width;
    line.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent) => onChange(move.clientX - from);
    line.addEventListener('pointermove', onMove);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    onChange(width + by);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={text.resize}
      aria-valuenow={width}
      aria-valuemin={340}
      aria-valuemax={max}
      tabIndex={0}
      className={cx(styles.divider)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
});
