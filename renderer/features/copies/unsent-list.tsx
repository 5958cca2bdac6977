import { useTranslation } from 'react-i18next';
import type { UnsentContent } from '#renderer/data/api/exports.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './copies.module.css';

const most = 8;

/** What the centre does not have, in words: a decision and for whom, one a line. */
export function UnsentList({ content }: { readonly content: UnsentContent }) {
  const { t } = useTranslation(['copies', 'candidacies']);
  const { decisions, records, refused, names } = content;
  const decided = new Set(decisions.map(({ recordId }) => recordId));
  const nameOf = (id: string) => names[id] ?? id;
  const lines = [
    ...decisions.map(({ recordId, decision }) => ({
      id: decision.id as string,
      what: t(`candidacies:decision.short.${decision.kind as 'take'}`, { defaultValue: decision.kind }),
      who: nameOf(recordId),
    })),
    ...records
      .filter(({ id, type }) => !decided.has(id) && type !== 'placement')
      .map(({ id }) => ({ id, what: t('list.record'), who: nameOf(id) })),
    ...refused
      .filter(({ kind }) => kind === 'refused')
      .map(({ id, recordId }) => ({ id, what: t('list.refused'), who: nameOf(recordId) })),
  ];
  const more = lines.length - most;
  return (
    <ul className={cx(styles.unsent)} aria-label={t('list.label')}>
      {lines.slice(0, most).map(({ id, what, who }) => (
        <li key={id}>
          {who} : {what}
        </li>
      ))}
      {more > 0 && <li>{t('list.more', { count: more })}</li>}
    </ul>
  );
}
