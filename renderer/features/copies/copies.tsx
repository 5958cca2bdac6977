import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { Button } from '#renderer/ui/actions/button.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './copies.module.css';
import { countUnsent } from './count-unsent.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { ReadExport } from './read-export.tsx';
import { scopeWords } from './scope-words.ts';
import { SealDialog } from './seal-dialog.tsx';

interface CopiesProps {
  /** As local names have it: `embedded` for the demo centre, else its address. */
  readonly centre: string;
  /** Acts of a copy that is not open, as it was left. */
  readonly unsentOf: (scope: string) => Promise<number>;
  readonly onErase: (scope: string) => Promise<void>;
}

/** The copies that this person has on this machine, and how one leaves it; exports of unsent work, made and read. */
export function Copies({ centre, unsentOf, onErase }: CopiesProps) {
  const { t } = useTranslation('copies');
  const shell = useShell();
  const report = useReport();
  const toasts = useToasts();
  const { scope: open, person } = useWorkspace();
  const content = useLive((workspace) => workspace.exports.unsent(), []);
  const [others, setOthers] = useState<readonly { scope: string; unsent: number }[] | null>(null);
  const [erasing, setErasing] = useState<string | null>(null);
  const [isSealing, setSealing] = useState(false);
  const [isReading, setReading] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const find = async () => {
      const scopes = (await shell.secrets.copies()).filter(({ scope }) => scope !== open);
      setOthers(
        await Promise.all(scopes.map(async ({ scope }) => ({ scope, unsent: await unsentOf(scope) }))),
      );
    };
    find().catch(report);
    // `round` asks again after one was erased.
  }, [shell, open, unsentOf, report, round]);
  const copies = [{ scope: open, unsent: countUnsent(content) }, ...(others ?? [])];
  const chosen = copies.find(({ scope }) => scope === erasing);
  const erase = async (scope: string): Promise<void> => {
    try {
      await onErase(scope);
      toasts.show({ text: t('wiped') });
      setErasing(null);
      setRound((before) => before + 1);
    } catch (thrown) {
      report(thrown);
    }
  };
  return (
    <>
      <p>{t('body', { name: person.displayName })}</p>
      <p>
        {t('centre')} : {centre === 'embedded' ? t('embedded') : centre}
      </p>
      {others === null && <LoadingState label={t('loading')} lines={1} />}
      <ul className={cx(styles.copies)}>
        {copies.map(({ scope, unsent }) => (
          <li key={scope}>
            <span className={cx(styles.name)}>
              {scopeWords(scope, t)}
              <span className={cx(styles.muted)}>
                {scope === open && `${t('open')} · `}
                {unsent > 0 ? t('unsent', { count: unsent }) : t('nothing')}
              </span>
            </span>
            <Button
              onPress={() => setErasing(scope)}
              aria-label={t('wipeOf', { scope: scopeWords(scope, t) })}
            >
              {t('wipe')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={cx(styles.line)}>
        {countUnsent(content) > 0 && <Button onPress={() => setSealing(true)}>{t('takeAway')}</Button>}
        <Button onPress={() => setReading(true)}>{t('read')}</Button>
      </div>
      {chosen && (
        <EraseDialog
          name={scopeWords(chosen.scope, t)}
          unsent={chosen.unsent}
          content={chosen.scope === open ? content : undefined}
          onErase={() => erase(chosen.scope)}
          onClose={() => setErasing(null)}
        />
      )}
      {isSealing && (
        <SealDialog
          content={content}
          onClose={() => setSealing(false)}
          onSaved={() => {
            setSealing(false);
            toasts.show({ text: t('seal.done') });
          }}
        />
      )}
      {isReading && <ReadExport onClose={() => setReading(false)} />}
    </>
  );
}
