import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/text/use-format.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { FieldChange, OfferImport } from '#shared/domain/import/plan-offer-import.ts';
import styles from './import.module.css';
import { wordFault } from './word-fault.ts';

/** Rows that are shown of each kind; the rest is counted. */
const shown = 50;

/** The first rows of one kind, each with what it would do or why not. */
export function PlanRows({ title, rows }: { readonly title: string; readonly rows: readonly OfferImport[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <details className={cx(styles.rows)} open={rows[0]?.kind !== 'create'}>
      <summary>
        {title} ({format.number(rows.length)})
      </summary>
      <ul>
        {rows.slice(0, shown).map((one) => (
          <li key={one.row}>
            <span className={cx(styles.number)}>{t('row', { row: one.row })}</span> {wordsOf(one)}
          </li>
        ))}
      </ul>
      {rows.length > shown && <p>{t('more', { count: rows.length - shown })}</p>}
    </details>
  );

  function wordsOf(one: OfferImport): string {
    switch (one.kind) {
      case 'create':
        return `${one.line.organisationName}, ${one.line.town} : ${one.line.title}`;
      case 'update':
        return `${one.line.organisationName}, ${one.line.title} : ${one.changes.map(change).join(' ; ')}`;
      case 'rejected':
        return one.faults.map((fault) => wordFault(fault, t)).join(' ');
      default:
        return '';
    }
  }

  function change({ field, before, after }: FieldChange): string {
    return t('change', { field: t(`field.${field as 'title'}`), before: plain(before), after: plain(after) });
  }
}

/** A value of any field as one short line. */
function plain(value: unknown): string {
  if (value === undefined || value === null) return '—';
  const text = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
