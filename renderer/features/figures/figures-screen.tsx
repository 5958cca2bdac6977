import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { figuresOf, figureTables } from '#shared/central/projection/projected-fields.ts';
import { Count } from './count.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './figures.module.css';

/** « Chiffres »: how far the campaign is, for partners; no name stands in what they are given. */
export function FiguresScreen() {
  const { t } = useTranslation('figures');
  const figures = useLive((workspace) => figuresOf(workspace.campaign()), []);
  const isReady = useLive((workspace) => workspace.ready(), []);
  return (
    <div className={cx(styles.screen)}>
      <PageHeader title={t('title')} note={t('note')} />
      {/* It scrolls, so the keyboard must reach it */}
      <div className={cx(styles.scroll)} tabIndex={0} role="region" aria-label={t('title')}>
        {!isReady && <LoadingState label={t('title')} lines={4} />}
        {isReady && !figures && (
          <EmptyState icon={ChartColumn} title={t('empty.title')}>
            {t('empty.body')}
          </EmptyState>
        )}
        {isReady && figures && (
          <>
            <dl className={cx(styles.totals)} aria-label={t('total.label')}>
              {(['seats', 'candidacies', 'placed'] as const).map((name) => (
                <div key={name}>
                  <dt>{t(`total.${name}`)}</dt>
                  <dd>
                    <Count count={figures.total[name] ?? 0} />
                  </dd>
                </div>
              ))}
            </dl>
            <div className={cx(styles.tables)}>
              {figureTables.map((table) => (
                <FigureTable key={table} table={table} lines={figures.tables[table]} />
              ))}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
