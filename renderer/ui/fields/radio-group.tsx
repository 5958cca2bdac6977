import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import { cx } from '../lib/cx.ts';
import styles from './check.module.css';
import fieldStyles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import type { Choice } from './select.tsx';

interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
}

/** One of two to five, all in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, help, error, optional, hideLabel, choices, value, onChange } = props;
  return (
    <AriaRadioGroup
      className={cx(fieldStyles.field)}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <FieldFrame label={label} help={help} error={error} optional={optional} hideLabel={hideLabel}>
        <div className={cx(styles.group)}>
          {choices.map((choice) => (
            <Radio key={choice.id} value={choice.id} className={cx(styles.line)}>
              <span className={cx(styles.box, styles.dot)} />
              <span>
                {choice.label}
                {choice.note && <span className={cx(styles.note)}>{choice.note}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
