import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import type { Tone } from '../lib/tone.ts';
import badgeStyles from './badge.module.css';
import styles from './timeline.module.css';

/** One thing that happened. */
export interface TimelineEntry {
  readonly id: string;
  readonly icon: Icon;
  readonly tone?: Tone | undefined;
  readonly what: string;
  readonly who: string;
  /** In words, e.g. « il y a 3 j ». */
  readonly when: string;
  /** ISO, for machines and for the tip that gives the exact time. */
  readonly at: string;
  /** The exact time in words, shown on hover. */
  readonly exactly?: string | undefined;
  readonly body?: ReactNode;
  /** Taken back later: struck through, still there. */
  readonly retracted?: boolean | undefined;
}

/** A history, in the order given; the newest first reads best. */
export function Timeline({
  label,
  entries,
}: {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}) {
  return (
    <ol aria-label={label}>
      {entries.map(
        ({ id, icon: IconPart, tone = 'neutral', what, who, when, at, exactly, body, retracted }) => (
          <li key={id} className={cx(styles.entry, retracted && styles.retracted)}>
            <span className={cx(styles.mark, badgeStyles[tone])}>
              <IconPart size={12} aria-hidden />
            </span>
            <div>
              <div className={cx(styles.head)}>
                {retracted ? (
                  <s className={cx(styles.what)}>{what}</s>
                ) : (
                  <span className={cx(styles.what)}>{what}</span>
                )}
                <time dateTime={at} title={exactly} className={cx(styles.when)}>
                  {when}
                </time>
              </div>
              <div className={cx(styles.who)}>{who}</div>
              {body && <div className={cx(styles.body)}>{body}</div>}
            </div>
          </li>
        ),
      )}
    </ol>
  );
}
