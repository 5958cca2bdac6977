import { type ReactNode, useId } from 'react';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './settings.module.css';

/** A named part of the settings. */
export function SettingsSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx(styles.section)}>
      <h2 id={id} className={cx(styles.heading)}>
        {title}
      </h2>
      <div className={cx(styles.body)}>{children}</div>
    </section>
  );
}
