import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { readInWorker } from '#renderer/workers/spreadsheets/read-in-worker.ts';
import type { Table } from '#shared/domain/import/table.ts';
import styles from './import.module.css';
import { ImportTable } from './import-table.tsx';

interface ImportScreenProps {
  readonly onDone: () => void;
}

interface Opened {
  readonly name: string;
  readonly tables: readonly Table[];
}

const endings = ['.xlsx', '.xls', '.ods', '.csv', '.tsv', '.txt'];

/** « Importer des offres »: a file, its columns, what it would do, and only then the writing. */
export function ImportScreen({ onDone }: ImportScreenProps) {
  const { t } = useTranslation('imports');
  const shell = useShell();
  const report = useReport();
  const ready = useLive((workspace) => workspace.ready(), []);
  const [opened, setOpened] = useState<Opened>();
  const [reading, setReading] = useState<string>();
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const pick = async () => {
    const outcome = await shell.files.pick({ endings, many: false });
    const [file] = outcome.kind === 'picked' ? outcome.files : [];
    if (!file) return;
    setReading(file.name);
    try {
      setOpened({ name: file.name, tables: await readInWorker(file.bytes, leaving.current.signal) });
    } finally {
      setReading(undefined);
    }
  };
  const onPick = () => void pick().catch(report);
  return (
    <div className={cx(styles.screen)}>
      <PageHeader
        title={t('title')}
        note={opened?.name}
        actions={
          <>
            <Button look="quiet" onPress={onDone}>
              {t('close')}
            </Button>
            {opened && <Button onPress={onPick}>{t('another')}</Button>}
          </>
        }
      />
      {reading !== undefined || !ready ? (
        <LoadingState label={reading === undefined ? t('loading') : t('reading', { name: reading })} />
      ) : opened ? (
        <ImportTable key={`${opened.name} ${opened.tables.length}`} {...opened} onDone={onDone} />
      ) : (
        <EmptyState
          icon={FileUp}
          title={t('start.title')}
          actions={
            <Button look="primary" icon={FileUp} onPress={onPick} autoFocus>
              {t('start.pick')}
            </Button>
          }
        >
          {t('start.body')}
        </EmptyState>
      )}
    </div>
  );
}
