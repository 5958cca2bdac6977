import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { SectionName } from './section-names.ts';
import { sectionLooks } from './sections.ts';
import styles from './sending.module.css';

/** Items drawn at first, and more each time they are asked for. */
const page = 30;

interface SectionProps {
  readonly name: SectionName;
  readonly total: number;
  /** Items up to `limit`, each a `<li>`. */
  readonly children: (limit: number) => ReactNode;
  readonly before?: ReactNode;
}

/** One section: what it is about, its items a page at a time, and what it says when there are none. */
export function Section({ name, total, children, before }: SectionProps) {
  const { t } = useTranslation('sending');
  const ready = useLive((workspace) => workspace.ready(), []);
  const [limit, setLimit] = useState(page);
  if (total === 0) {
    if (!ready) return <LoadingState label={t('loading')} />;
    return (
      <EmptyState icon={sectionLooks[name].icon} title={t(`empty.${name}.title`)}>
        {t(`empty.${name}.body`)}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={cx(styles.note)}>{t(`explainSection.${name}`)}</p>
      {!ready && <p className={cx(styles.note)}>{t('loading')}</p>}
      {before}
      <ul aria-label={t(`tabs.${name}`)} className={cx(styles.list)}>
        {children(limit)}
      </ul>
      {total > limit && (
        <Button onPress={() => setLimit(limit + page)}>
          {t('more', { count: Math.min(page, total - limit) })}
        </Button>
      )}
    </>
  );
}
