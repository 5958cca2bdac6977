import { X } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { SchoolId } from '#shared/records/ids.ts';
import type { SectionProps } from './form-parts.ts';
import styles from './new-offer.module.css';
import { optionsFor } from './plain-options.ts';

/** For whom: all pupils, or those of some schools, of REP, of the priority districts. */
export function AccessSection({ draft, change }: SectionProps) {
  const { t } = useTranslation('intake');
  const schools = useLive((workspace) => workspace.schools.all(), []);
  const search = useCallback(
    (typed: string) =>
      optionsFor(
        schools.map(({ id, name, town }) => ({ id, label: name, note: town })),
        typed,
      ),
    [schools],
  );
  return (
    <>
      <Checkbox isOn={draft.rep} onChange={(rep) => change({ rep })}>
        {t('access.rep')}
      </Checkbox>
      <Checkbox isOn={draft.qpv} onChange={(qpv) => change({ qpv })}>
        {t('access.qpv')}
      </Checkbox>
      <ComboBox
        label={t('access.schools')}
        placeholder={t('access.schoolsPlaceholder')}
        optional
        value={null}
        onSearch={search}
        onChange={(option) =>
          option && change({ schools: [...new Set([...draft.schools, option.id as SchoolId])] })
        }
      />
      {draft.schools.length > 0 && (
        <ul className={cx(styles.chosen)}>
          {draft.schools.map((id) => {
            const name = schools.find((school) => school.id === id)?.name ?? id;
            return (
              <li key={id}>
                {name}
                <IconButton
                  label={t('access.remove', { name })}
                  icon={X}
                  small
                  onPress={() => change({ schools: draft.schools.filter((one) => one !== id) })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Checkbox isOn={draft.accessible} onChange={(accessible) => change({ accessible })}>
        {t('access.accessible')}
      </Checkbox>
    </>
  );
}
