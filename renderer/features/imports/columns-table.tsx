import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/ui/fields/select.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { type OfferField, offerFields } from '#shared/domain/import/offer-columns.ts';
import styles from './import.module.css';

interface ColumnsTableProps {
  readonly headers: readonly string[];
  /** The first rows under the names, as examples. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: ReadonlyMap<number, OfferField>;
  readonly onChange: (columns: ReadonlyMap<number, OfferField>) => void;
}

const ignored = 'ignored';

/** Each column of the file with its first values and the field that it feeds. */
export function ColumnsTable({ headers, rows, columns, onChange }: ColumnsTableProps) {
  const { t } = useTranslation('imports');
  const choices = [
    { id: ignored, label: t('ignored') },
    ...offerFields.map((field) => ({ id: field as string, label: t(`field.${field}`) })),
  ];
  const choose = (column: number, id: string) => {
    const next = new Map([...columns].filter(([other, field]) => other !== column && field !== id));
    if (id !== ignored) next.set(column, id as OfferField);
    onChange(next);
  };
  return (
    <details className={cx(styles.columns)} open={columns.size < 6}>
      <summary>{t('columns', { count: columns.size, all: headers.length })}</summary>
      <table className={cx(styles.table)}>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('examples')}</th>
            <th scope="col">{t('feeds')}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, column) => (
            // Columns of a file have no name of their own: two may be called alike
            <tr key={column}>
              <th scope="row">{header || t('unnamed', { number: column + 1 })}</th>
              <td className={cx(styles.examples)}>
                {rows
                  .map((row) => row[column] ?? '')
                  .filter(Boolean)
                  .join(' · ')
                  .slice(0, 80)}
              </td>
              <td>
                <Select
                  label={t('fieldOf', { column: header || String(column + 1) })}
                  hideLabel
                  choices={choices}
                  value={columns.get(column) ?? ignored}
                  onChange={(id) => choose(column, id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
