import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalChange, JournalRow } from '#renderer/data/api/act-journal.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import { actWords, decisionWords, type JournalWords } from './act-words.ts';
import styles from './journal.module.css';
import { type CsvLine, journalCsv } from './journal-csv.ts';
import { isNarrowed, type JournalQuery, queryFacts } from './journal-query.ts';

interface ExportDialogProps {
  readonly rows: readonly JournalRow[];
  readonly query: JournalQuery;
  readonly onClose: () => void;
}

/** So many acts are worded between two moments for the screen. */
const portion = 300;
const mostRecords = 100_000;

/** Says exactly what will leave the machine, then writes it, and writes down that it did. */
export function ExportDialog({ rows, query, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['journal', 'candidacies', 'terms']);
  const format = useFormat();
  const workspace = useWorkspace();
  const shell = useShell();
  const report = useReport();
  const toasts = useToasts();
  const [withNames, setWithNames] = useState(false);
  const [pending, setPending] = useState(false);
  const run = async () => {
    const lines: CsvLine[] = [];
    for (let at = 0; at < rows.length; at += portion) {
      for (const row of rows.slice(at, at + portion)) lines.push(...linesOf(row));
      await new Promise((resolve) => setTimeout(resolve));
    }
    const name = `relais-journal-${workspace.scope}.csv`;
    const bytes = journalCsv(lines, t('export.column', { returnObjects: true }), withNames);
    const outcome = await shell.files.save({ name, type: 'text/csv', bytes });
    if (outcome.kind === 'cancelled') return;
    await workspace.journal.recordExport(queryFacts(query, lines.length, withNames));
    toasts.show({ text: t('export.done') });
    onClose();
  };
  const linesOf = ({ id, at, by, name }: JournalRow): CsvLine[] =>
    workspace.journal.changes(id, mostRecords).map((change) => ({
      at,
      by: workspace.journal.nameOf(by),
      what: actWords(name, t),
      kind: change.recordId.split(':')[0] ?? '',
      school: change.schoolName,
      record: change.recordId,
      name: change.label,
      did: [
        ...change.decisions.map((kind) => decisionWords(kind, t)),
        ...change.edits.map(({ field }) => field),
      ].join(', '),
      before: beforeOf(change, t),
      after: change.after ? t(`terms:status.${change.after}`) : '',
    }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('export.title')}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('export.cancel')}
          </Button>
          <Button
            look="primary"
            pending={pending}
            onPress={() => {
              setPending(true);
              run()
                .catch(report)
                .finally(() => setPending(false));
            }}
          >
            {pending ? t('export.working') : t('export.confirm')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.form)}>
        <p>{t('export.body', { count: rows.length, formatted: format.number(rows.length) })}</p>
        <p>{isNarrowed(query) ? t('export.filtered') : t('export.whole')}</p>
        <Checkbox isOn={withNames} onChange={setWithNames} note={t('export.namesNote')}>
          {t('export.names')}
        </Checkbox>
        <p>{t('export.recorded')}</p>
      </div>
    </Dialog>
  );
}

function beforeOf({ before, after }: Pick<JournalChange, 'before' | 'after'>, t: JournalWords): string {
  if (before !== undefined) return t(`terms:status.${before}`);
  return after === undefined ? '' : t('change.made');
}
