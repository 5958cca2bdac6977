import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/react.ts';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { OfferField } from '#shared/domain/import/offer-columns.ts';
import type { OfferImport } from '#shared/domain/import/plan-offer-import.ts';
import type { Mapping, Table } from '#shared/domain/import/table.ts';
import { townPoint } from '#shared/reference/towns/town-point.ts';
import styles from './import.module.css';
import { PlanRows } from './plan-rows.tsx';
import { rejectedFile } from './rejected-file.ts';
import { wordFault } from './word-fault.ts';

interface PlanViewProps {
  readonly name: string;
  readonly plan: readonly OfferImport[];
  readonly table: Table;
  readonly mapping: Mapping<OfferField>;
  /** The plan is being written: it must not change meanwhile. */
  readonly onWriting: (isWriting: boolean) => void;
  readonly onDone: () => void;
}

/** What the file would do: how many of each, row by row; then the button that does it. */
export function PlanView({ name, plan, table, mapping, onWriting, onDone }: PlanViewProps) {
  const { t } = useTranslation('imports');
  const { offers } = useWorkspace();
  const shell = useShell();
  const format = useFormat();
  const report = useReport();
  const toasts = useToasts();
  const [publish, setPublish] = useState(false);
  const [saved, setSaved] = useState<number>();
  const of = <Kind extends OfferImport['kind']>(kind: Kind) =>
    plan.filter((one): one is Extract<OfferImport, { kind: Kind }> => one.kind === kind);
  const [created, updated, same, rejected] = [of('create'), of('update'), of('same'), of('rejected')];
  const toWrite = created.length + updated.length;
  const run = () => {
    setSaved(0);
    onWriting(true);
    offers
      .applyImport([...created, ...updated], { publish, pointOf: townPoint, progress: setSaved })
      .then(({ saved: done }) => {
        toasts.show({ text: t('done', { count: done }) });
        if (rejected.length === 0) onDone();
      }, report)
      .finally(() => {
        setSaved(undefined);
        onWriting(false);
      });
  };
  const giveBack = () => {
    const file = rejectedFile(name, table, mapping, rejected, t('because'), (fault) => wordFault(fault, t));
    void shell.files.save(file).catch(report);
  };
  if (saved !== undefined) {
    return (
      <ProgressBar
        label={t('writing')}
        value={saved}
        total={toWrite}
        valueLabel={t('written', { saved: format.number(saved), all: format.number(toWrite) })}
      />
    );
  }
  return (
    <section className={cx(styles.plan)} aria-label={t('plan')}>
      <p className={cx(styles.sum)} role="status">
        {[
          t('will.create', { count: created.length }),
          t('will.update', { count: updated.length }),
          t('will.same', { count: same.length }),
          t('will.reject', { count: rejected.length }),
        ].join(' · ')}
      </p>
      {rejected.length > 0 && (
        <Callout
          kind="warning"
          title={t('rejected.title', { count: rejected.length })}
          action={<Button onPress={giveBack}>{t('rejected.file')}</Button>}
        >
          {t('rejected.body')}
        </Callout>
      )}
      <PlanRows title={t('list.reject')} rows={rejected} />
      <PlanRows title={t('list.update')} rows={updated} />
      <PlanRows title={t('list.create')} rows={created} />
      <div className={cx(styles.actions)}>
        <Checkbox isOn={publish} onChange={setPublish}>
          {t('publish')}
        </Checkbox>
        <Button
          look="primary"
          onPress={run}
          refusedBecause={toWrite === 0 ? t(same.length > 0 ? 'nothingNew' : 'nothing') : undefined}
        >
          {t('run', { count: toWrite })}
        </Button>
      </div>
    </section>
  );
}
