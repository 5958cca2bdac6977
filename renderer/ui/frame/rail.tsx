import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import { Tip } from '../overlays/tip.tsx';
import { useUiText } from '../ui-text.ts';
import styles from './app-frame.module.css';

/** A place to go. `count` only where something waits. */
export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly href: string;
  readonly count?: number | undefined;
  /** A hairline before this item: another kind of place. */
  readonly startsGroup?: boolean | undefined;
}

interface RailProps {
  readonly brand: ReactNode;
  readonly items: readonly RailItem[];
  readonly currentId: string | null;
  readonly narrow: boolean;
  /** Absent where the window leaves no choice. */
  readonly onNarrowChange?: ((narrow: boolean) => void) | undefined;
}

/** The places of the program at the left edge: icon, word, count; icons alone when narrow. */
export function Rail({ brand, items, currentId, narrow, onNarrowChange }: RailProps) {
  const text = useUiText();
  const foldLabel = narrow ? text.expandRail : text.collapseRail;
  const Fold = narrow ? PanelLeftOpen : PanelLeftClose;
  const withTip = (label: string, part: ReactNode) => (narrow ? <Tip text={label}>{part}</Tip> : part);
  return (
    <nav aria-label={text.mainNavigation} className={cx(styles.rail, narrow && styles.narrow)}>
      <div className={cx(styles.brand)}>{brand}</div>
      <ul className={cx(styles.items)}>
        {items.map(({ id, label, icon: IconPart, href, count, startsGroup }) => {
          const waiting = count !== undefined && count > 0;
          const name = waiting ? `${label} (${text.number(count)})` : label;
          const link = (
            <a
              href={href}
              aria-current={id === currentId ? 'page' : undefined}
              aria-label={narrow || waiting ? name : undefined}
              className={cx(styles.item)}
            >
              <IconPart size={17} strokeWidth={1.75} aria-hidden />
              {!narrow && <span className={cx(styles.word)}>{label}</span>}
              {waiting && <span className={cx(styles.count)}>{text.number(count)}</span>}
            </a>
          );
          return (
            <li key={id}>
              {startsGroup && <div className={cx(styles.gap)} />}
              {narrow ? withTip(name, <Focusable>{link}</Focusable>) : link}
            </li>
          );
        })}
      </ul>
      {onNarrowChange &&
        withTip(
          foldLabel,
          <Focusable>
            <button
              type="button"
              aria-label={foldLabel}
              className={cx(styles.item, styles.fold)}
              onClick={() => onNarrowChange(!narrow)}
            >
              <Fold size={16} strokeWidth={1.75} aria-hidden />
              {!narrow && <span className={cx(styles.word)}>{foldLabel}</span>}
            </button>
          </Focusable>,
        )}
    </nav>
  );
}
