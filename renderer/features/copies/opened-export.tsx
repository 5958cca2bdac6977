import { useTranslation } from 'react-i18next';
import type { RecoveryLine, UnsentContent } from '#renderer/data/api/exports.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import styles from './copies.module.css';
import { countUnsent } from './count-unsent.ts';
import { fateWords } from './fate-words.ts';
import { scopeWords } from './scope-words.ts';

interface OpenedExportProps {
  readonly content: UnsentContent;
  readonly onClose: () => void;
}

/** What somebody took away, line by line, with what can become of it here; taken up as one act, or kept as text. */
export function OpenedExport({ content, onClose }: OpenedExportProps) {
  const { t } = useTranslation(['copies', 'candidacies', 'verdicts', 'terms']);
  const format = useFormat();
  const workspace = useWorkspace();
  const shell = useShell();
  const toasts = useToasts();
  const report = useReport();
  const plan = useLive((live) => live.exports.plan(content), [content]);
  const isHere = content.scope === workspace.scope;
  const count = isHere ? plan.lines.filter(({ fate }) => fate.kind === 'possible').length : 0;
  const refused = countUnsent({ ...content, acts: [], records: [] });
  const { displayName: name } = content.person;
  const whatOf = ({ decision }: RecoveryLine) =>
    t(`candidacies:decision.short.${decision.kind as 'take'}`, { defaultValue: decision.kind });
  const apply = async () => {
    const { saved } = await workspace.exports.apply(plan, ({ decision }) =>
      t('opened.note', { name, date: format.date(decision.at) }),
    );
    toasts.show({ text: t('opened.applied', { count: saved.length }) });
  };
  const saveText = async () => {
    const head = t('opened.from', { name, date: format.dateTime(content.madeAt) });
    const lines = plan.lines.map((line) =>
      [line.name, whatOf(line), format.dateTime(line.decision.at), detailsOf(line)].join(' · '),
    );
    const text = `\ufeff${[head, scopeWords(content.scope, t), '', ...lines].join('\r\n')}\r\n`;
    const file = `relais-${content.scope}-${content.madeAt.slice(0, 10)}.txt`;
    await shell.files.save({ name: file, type: 'text/plain', bytes: new TextEncoder().encode(text) });
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t('opened.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('opened.close')}</Button>
          {plan.lines.length > 0 && (
            <Button onPress={() => void saveText().catch(report)}>{t('opened.text')}</Button>
          )}
          {isHere && (
            <Button
              look="primary"
              refusedBecause={count === 0 ? t('opened.nothingToApply') : undefined}
              onPress={() => void apply().catch(report)}
            >
              {t('opened.apply', { count })}
            </Button>
          )}
        </>
      }
    >
      <div className={cx(styles.form)}>
        <p>
          {t('opened.from', { name, date: format.dateTime(content.madeAt) })} · {scopeWords(content.scope, t)}
        </p>
        {!isHere && (
          <Callout kind="warning">{t('opened.otherScope', { scope: scopeWords(content.scope, t) })}</Callout>
        )}
        {refused > 0 && <p>{t('opened.refusedByCentre', { count: refused })}</p>}
        {plan.lines.length === 0 ? (
          <p>{t('opened.empty')}</p>
        ) : (
          <>
            {/* What scrolls must be reachable by keyboard. */}
            <section className={cx(styles.scroll)} tabIndex={0} aria-label={t('opened.title')}>
              <table className={cx(styles.lines)}>
                <thead>
                  <tr>
                    {(['who', 'what', 'when', 'fate'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`opened.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {plan.lines.map((line) => (
                    <tr key={line.decision.id}>
                      <th scope="row">{line.name}</th>
                      <td>{whatOf(line)}</td>
                      <td>{format.dateTime(line.decision.at)}</td>
                      <td>{isHere ? fateWords(line.fate, t) : ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <p className={cx(styles.muted)}>{t('opened.textNote')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** What the person wrote with it. */
function detailsOf({ decision }: RecoveryLine): string {
  const { text, to } = decision as { readonly text?: unknown; readonly to?: unknown };
  return [to, text].filter((part) => typeof part === 'string').join(' · ');
}
