import { Fragment, type ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import styles from './description-list.module.css';

/** One fact; a fact without a value is left out. */
export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

interface DescriptionListProps {
  readonly facts: readonly Fact[];
  /** Terms over values, for narrow places. */
  readonly stacked?: boolean | undefined;
}

/** Facts about one thing: term and value, aligned. */
export function DescriptionList({ facts, stacked }: DescriptionListProps) {
  const known = facts.filter(
    ({ value }) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <dl className={cx(styles.list, stacked && styles.stacked)}>
      {known.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className={cx(styles.term)}>{term}</dt>
          <dd className={cx(styles.value)}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
