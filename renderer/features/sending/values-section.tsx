import { useTranslation } from 'react-i18next';
import type { Claim, ContestedField } from '#renderer/data/api/disputes.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Dot } from '#shared/records/clock.ts';
import { recordTypeOf } from './aside-words.ts';
import { Item } from './item.tsx';
import { OpenRecord } from './open-record.tsx';
import { Section } from './section.tsx';
import { sectionLooks } from './sections.ts';
import styles from './sending.module.css';
import { useSettle } from './use-settle.ts';
import { fieldWords, valueWords } from './value-words.ts';

/** Fields that several wrote at once: each value with who and when, and a button that settles for it. */
export function ValuesSection({ total }: { readonly total: number }) {
  return (
    <Section name="values" total={total}>
      {(limit) => <ContestedFields limit={limit} />}
    </Section>
  );
}

function ContestedFields({ limit }: { readonly limit: number }) {
  const fields = useLive(({ disputes }) => disputes.contested(limit), [limit]);
  return fields.map((field) => <ContestedItem key={`${field.record.id} ${field.field}`} field={field} />);
}

function ContestedItem({ field }: { readonly field: ContestedField }) {
  const { t } = useTranslation('sending');
  const { disputes } = useWorkspace();
  const { pending, settle } = useSettle();
  const { record, stands, others } = field;
  const choose = (dot?: Dot) => settle(() => disputes.settle(field, dot), t('settled'));
  const type = t(`type.${recordTypeOf(record.id)}`);
  return (
    <Item
      {...sectionLooks.values}
      title={fieldWords(field.field, t)}
      note={`${type} · ${record.name || t('unknown')}`}
    >
      <ul className={cx(styles.claims)}>
        <ClaimLine claim={stands} stands pending={pending} onChoose={() => choose()} />
        {others.map((claim) => (
          <ClaimLine
            key={claim.dot.join()}
            claim={claim}
            pending={pending}
            onChoose={() => choose(claim.dot)}
          />
        ))}
      </ul>
      <div className={cx(styles.actions)}>
        <OpenRecord record={record} />
      </div>
    </Item>
  );
}

interface ClaimLineProps {
  readonly claim: Claim;
  readonly stands?: boolean;
  readonly pending: boolean;
  readonly onChoose: () => void;
}

function ClaimLine({ claim, stands = false, pending, onChoose }: ClaimLineProps) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  const value = valueWords(claim.value, t, format);
  return (
    <li className={cx(styles.claim)}>
      <div>
        <p className={cx(styles.term)}>{stands ? t('values.stands') : t('values.other')}</p>
        <p className={cx(styles.value)} dir="auto">
          {value}
        </p>
        <p className={cx(styles.muted)}>
          {t('values.by', { who: claim.byName, when: format.dateTime(claim.at) })}
        </p>
      </div>
      <Button
        small
        pending={pending}
        aria-label={t(stands ? 'values.keepOf' : 'values.chooseOf', { value: value.slice(0, 80) })}
        onPress={onChoose}
      >
        {t(stands ? 'values.keep' : 'values.choose')}
      </Button>
    </li>
  );
}
