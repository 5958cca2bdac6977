import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { IconButton } from '../actions/icon-button.tsx';
import { cx } from '../lib/cx.ts';
import { useBottomBar } from '../lib/use-bottom-bar.ts';
import { useUiText } from '../ui-text.ts';
import styles from './bulk-bar.module.css';

interface BulkBarProps {
  readonly label: string;
  readonly count: number;
  readonly onClear: () => void;
  /** Buttons of what can be done with all of them. */
  readonly children: ReactNode;
}

/** Rises under a list when rows are chosen; gone when none are. Stands as the last child of the list's pane. */
export function BulkBar({ label, count, onClear, children }: BulkBarProps) {
  const text = useUiText();
  const bar = useBottomBar();
  if (count === 0) return null;
  return (
    <Toolbar ref={bar} aria-label={label} className={cx(styles.bar)}>
      <span role="status" className={cx(styles.count)}>
        {text.selected(count)}
      </span>
      {children}
      <IconButton label={text.clearSelection} icon={X} onPress={onClear} />
    </Toolbar>
  );
}
