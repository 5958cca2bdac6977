import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WaitingAct } from '#renderer/data/api/disputes.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { actWords } from './act-words.ts';
import { Item } from './item.tsx';
import { OpenRecord } from './open-record.tsx';
import { Section } from './section.tsx';
import { sectionLooks } from './sections.ts';
import styles from './sending.module.css';

/** What is saved here and not at the centre yet: what was done, since when, and the records it is about. */
export function WaitingSection({ total }: { readonly total: number }) {
  const { t } = useTranslation('sending');
  const workspace = useWorkspace();
  const report = useReport();
  const follow = useLive(({ sync }) => sync.status().toSend, []);
  return (
    <Section
      name="waiting"
      total={total > 0 ? total : follow}
      before={
        <div className={cx(styles.actions)}>
          <Button small icon={RefreshCw} onPress={() => workspace.sync.now().catch(report)}>
            {t('waiting.now')}
          </Button>
        </div>
      }
    >
      {(limit) => <WaitingItems limit={limit} follow={total > 0 ? 0 : follow} />}
    </Section>
  );
}

function WaitingItems({ limit, follow }: { readonly limit: number; readonly follow: number }) {
  const { t } = useTranslation('sending');
  const acts = useLive(({ disputes }) => disputes.waiting(limit), [limit]);
  return (
    <>
      {acts.map((waiting) => (
        <WaitingItem key={waiting.act.id} waiting={waiting} />
      ))}
      {follow > 0 && <Item {...sectionLooks.waiting} title={t('waiting.follow', { count: follow })} />}
    </>
  );
}

function WaitingItem({ waiting }: { readonly waiting: WaitingAct }) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const workspace = useWorkspace();
  const { act, lines, total } = waiting;
  const since = t('waiting.since', { when: format.dateTime(act.at) });
  return (
    <Item {...sectionLooks.waiting} title={actWords(waiting, workspace, t)} note={since}>
      <div className={cx(styles.actions)}>
        {lines.map(({ record }) => (
          <OpenRecord key={record.id} record={record} />
        ))}
        {total > lines.length && (
          <span className={cx(styles.muted)}>{t('waiting.rest', { count: total - lines.length })}</span>
        )}
      </div>
    </Item>
  );
}
