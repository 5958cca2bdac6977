import type { CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { ActKind } from '../commands/table.ts';
import { shortReason } from '../words/word-verdict.ts';
import { useWords } from '../words/words.ts';
import styles from './act.module.css';
import { refusalGroups } from './refusal-groups.ts';

interface ActPreviewProps {
  readonly plan: CandidacyPlan;
  readonly many: boolean;
  /** Of what goes with it, what the person has unticked. */
  readonly without: readonly CandidacyId[];
  readonly onWithoutChange: (without: readonly CandidacyId[]) => void;
}

/** How many names of one refusal are shown before the rest is a number. */
const mostNamed = 5;

/** What will be done and what not, with why: « 11 seront transmises, 1 impossible : offre complète ». */
export function ActPreview({ plan, many, without, onWithoutChange }: ActPreviewProps) {
  const { t } = useWords();
  const format = useFormat();
  const groups = refusalGroups(plan);
  const { also, will } = plan;
  if (!many && also.length === 0) return null;
  return (
    <section className={cx(styles.preview)} aria-label={t('act.preview')} aria-live="polite">
      {many && (
        <p className={cx(styles.sum)}>
          {[
            will.length > 0 && t(`act.future.${plan.choice.kind as ActKind}`, { count: will.length }),
            ...groups.map((group) =>
              t('act.because', {
                number: t('act.wont', { count: group.rows.length }),
                because: shortReason(group.verdict, t),
              }),
            ),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {many &&
        groups.map(({ verdict, rows }) => (
          <ul key={verdict.because} className={cx(styles.names)}>
            {rows.slice(0, mostNamed).map((row) => (
              <li key={row.id}>
                {[row.studentName || t('view.unknownStudent'), row.organisationName]
                  .filter(Boolean)
                  .join(' → ')}
              </li>
            ))}
            {rows.length > mostNamed && <li>{t('act.andMore', { count: rows.length - mostNamed })}</li>}
          </ul>
        ))}
      {also.length > 0 && (
        <fieldset className={cx(styles.also)}>
          <legend>{t('act.also')}</legend>
          {also.map(({ row }) => (
            <Checkbox
              key={row.id}
              isOn={!without.includes(row.id)}
              onChange={(on) =>
                onWithoutChange(on ? without.filter((id) => id !== row.id) : [...without, row.id])
              }
              note={many ? row.studentName : t(`terms:status.${row.status}`)}
            >
              {t('act.alsoLine', {
                offer: row.organisationName || row.offerTitle,
                week: format.weekNumber(row.week),
              })}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {many && will.length > 1 && <p className={cx(styles.muted)}>{t('act.undoNote')}</p>}
    </section>
  );
}
