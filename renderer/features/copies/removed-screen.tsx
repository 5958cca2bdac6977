import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { LonePage } from '#renderer/ui/frame/lone-page.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './copies.module.css';
import { countUnsent } from './count-unsent.ts';
import { scopeWords } from './scope-words.ts';
import { SealDialog } from './seal-dialog.tsx';
import { UnsentList } from './unsent-list.tsx';

interface RemovedScreenProps {
  readonly mark: ReactNode;
  readonly because: 'forbidden' | 'closed';
  /** Removes the copy; goes on with what else the person has. */
  readonly onErase: () => Promise<void>;
  /** Where there is something else to go on with. */
  readonly onLater?: (() => void) | undefined;
  /** Where asking the centre once more may change something. */
  readonly onRetry?: (() => void) | undefined;
  readonly onSignOut: () => void;
}

/** In the place of the work: the centre takes nothing more from this person here. Nothing is lost by reading it. */
export function RemovedScreen({ mark, because, onErase, onLater, onRetry, onSignOut }: RemovedScreenProps) {
  const { t } = useTranslation(['copies', 'app']);
  const { scope } = useWorkspace();
  const report = useReport();
  const content = useLive((workspace) => workspace.exports.unsent(), []);
  const isReady = useLive((workspace) => workspace.ready(), []);
  const [isSealing, setSealing] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  const [pending, setPending] = useState(false);
  const count = countUnsent(content);
  const isRefused = !isReady || (count > 0 && !isTaken && !isDeclined);
  const erase = () => {
    setPending(true);
    onErase()
      .catch(report)
      .finally(() => setPending(false));
  };
  return (
    <LonePage mark={mark} name={t('app:title')} title={t(`removed.${because}.title`)} wide>
      <p>{t(`removed.${because}.body`, { scope: scopeWords(scope, t) })}</p>
      {count === 0 ? (
        <p>{t('removed.safe')}</p>
      ) : (
        <section className={cx(styles.form)}>
          <p>{t('removed.waiting', { count })}</p>
          <UnsentList content={content} />
          <div>
            <Button look="primary" onPress={() => setSealing(true)}>
              {t('removed.takeAway')}
            </Button>
          </div>
          {isTaken ? (
            <p role="status">{t('removed.taken')}</p>
          ) : (
            <Checkbox isOn={isDeclined} onChange={setDeclined}>
              {t('removed.decline')}
            </Checkbox>
          )}
        </section>
      )}
      <div className={cx(styles.line)}>
        <Button
          look={count === 0 || isTaken ? 'primary' : 'secondary'}
          pending={pending}
          refusedBecause={isRefused ? t('removed.refused') : undefined}
          onPress={erase}
        >
          {t('removed.wipe')}
        </Button>
        {onRetry && <Button onPress={onRetry}>{t('removed.retry')}</Button>}
        {onLater && <Button onPress={onLater}>{t('removed.later')}</Button>}
        <Button look="quiet" onPress={onSignOut}>
          {t('removed.signOut')}
        </Button>
      </div>
      {isSealing && (
        <SealDialog
          content={content}
          onClose={() => setSealing(false)}
          onSaved={() => {
            setTaken(true);
            setSealing(false);
          }}
        />
      )}
    </LonePage>
  );
}
