import { useRouter } from '@tanstack/react-router';
import { ChevronDown, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { StateLine } from '#renderer/ui/frame/state-line.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { PopOver } from '#renderer/ui/overlays/pop-over.tsx';
import styles from './frame.module.css';
import { stateWords } from './state-words.ts';

/** The state line; the button beside it tells the whole truth: what is saved, what waits, when the next try is. */
export function StateButton() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const workspace = useWorkspace();
  const report = useReport();
  const status = useLive((w) => w.sync.status(), []);
  const words = stateWords(status, t, format);
  const router = useRouter();
  const search = status.toSend > 0 ? ({ section: 'waiting' } as const) : {};
  const { publicHref } = router.buildLocation({ to: '/to-check', search });
  const href = router.history.createHref(publicHref);
  const { state } = status;
  const nextTry = 'nextTryAt' in state ? state.nextTryAt : undefined;
  return (
    <>
      <a className={cx(styles.stateLink)} href={href} title={t('state.open')}>
        <StateLine {...words} />
      </a>
      <PopOver
        label={t('state.panel')}
        trigger={<IconButton label={t('state.panel')} icon={ChevronDown} small />}
      >
        {(close) => (
          <div className={cx(styles.panel)}>
            <p className={cx(styles.safe)}>{t('state.safe')}</p>
            <DescriptionList
              facts={[
                { term: t('state.toSend'), value: format.number(status.toSend) },
                {
                  term: t('state.lastExchange'),
                  value: status.upToDateAt ? format.dateTime(status.upToDateAt) : t('state.never'),
                },
                { term: t('state.nextTry'), value: nextTry && format.time(nextTry) },
              ]}
            />
            <div>
              <Button
                small
                icon={RefreshCw}
                onPress={() => {
                  workspace.sync.now().catch(report);
                  close();
                }}
              >
                {t('state.now')}
              </Button>
            </div>
          </div>
        )}
      </PopOver>
    </>
  );
}
