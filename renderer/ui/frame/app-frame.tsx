import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { useMedia } from '../lib/use-media.ts';
import { useUiText } from '../ui-text.ts';
import styles from './app-frame.module.css';
import { Rail, type RailItem } from './rail.tsx';

interface AppFrameProps {
  readonly brand: ReactNode;
  readonly items: readonly RailItem[];
  readonly currentId: string | null;
  readonly narrow: boolean;
  readonly onNarrowChange: (narrow: boolean) => void;
  /** Left of the top bar: the scope. */
  readonly scope: ReactNode;
  /** Middle: what opens the palette. */
  readonly search: ReactNode;
  /** Right: the state line, the person. */
  readonly state: ReactNode;
  readonly children: ReactNode;
}

/** Rail, top bar and the screen. Under 900 px wide (a window at 200 % zoom) the rail keeps to its icons. */
export function AppFrame(props: AppFrameProps) {
  const { brand, items, currentId, narrow, onNarrowChange, scope, search, state, children } = props;
  const text = useUiText();
  const cramped = useMedia('(max-width: 899px)');
  return (
    <div className={cx(styles.frame)}>
      <a
        className={cx(styles.skip)}
        href="#main"
        onClick={(event) => {
          // The address belongs to the router: move the focus, not the hash.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {text.skipToContent}
      </a>
      <Rail
        brand={brand}
        items={items}
        currentId={currentId}
        narrow={narrow || cramped}
        onNarrowChange={cramped ? undefined : onNarrowChange}
      />
      <div className={cx(styles.column)}>
        <header className={cx(styles.top)}>
          <div className={cx(styles.start)}>{scope}</div>
          <div className={cx(styles.search)}>{search}</div>
          <div className={cx(styles.end)}>{state}</div>
        </header>
        <main id="main" tabIndex={-1} className={cx(styles.main)}>
          {children}
        </main>
      </div>
    </div>
  );
}
