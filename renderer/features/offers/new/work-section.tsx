import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { sectorName, sectors } from '#shared/reference/sectors/sectors.ts';
import { townPoint } from '#shared/reference/towns/town-point.ts';
import type { SectionProps } from './form-parts.ts';
import { OtherOffers } from './other-offers.tsx';
import { optionsFor } from './plain-options.ts';
import { townOf, townOptions } from './town-options.ts';

/** What is to be seen there, and where. */
export function WorkSection({ draft, change, errorOf, markOf }: SectionProps) {
  const { t } = useTranslation('intake');
  const sectorOptions = useMemo(() => sectors.map(({ code, name }) => ({ id: code, label: name })), []);
  const searchSectors = useCallback((typed: string) => optionsFor(sectorOptions, typed), [sectorOptions]);
  return (
    <>
      <TextField
        label={t('work.title')}
        help={markOf('title', t('work.titleHelp'))}
        error={errorOf('title')}
        maxLength={150}
        value={draft.title}
        onChange={(title) => change({ title }, 'title')}
      />
      {draft.organisationId && <OtherOffers organisation={draft.organisationId} title={draft.title} />}
      <ComboBox
        label={t('work.sector')}
        placeholder={t('work.sectorPlaceholder')}
        error={errorOf('sector')}
        value={draft.sector ? { id: draft.sector, label: sectorName(draft.sector) } : null}
        onSearch={searchSectors}
        onChange={(option) => option && change({ sector: option.id })}
      />
      <TextArea
        label={t('work.description')}
        help={markOf('description')}
        optional
        value={draft.description}
        onChange={(description) => change({ description: description.slice(0, 1_500) }, 'description')}
      />
      <ComboBox
        label={t('place.town')}
        placeholder={t('place.townPlaceholder')}
        help={markOf('town', draft.town !== '' && !draft.point ? t('place.noPoint') : t('place.townHelp'))}
        error={errorOf('town')}
        value={
          draft.town === ''
            ? null
            : { id: `${draft.postcode} ${draft.town}`, label: `${draft.town} (${draft.postcode})` }
        }
        onSearch={townOptions}
        onChange={(option) => {
          const town = option && townOf(option.id);
          if (town) change({ ...town, point: townPoint(town.postcode, town.town) }, 'town', 'postcode');
        }}
      />
      <TextField
        label={t('place.street')}
        help={markOf('street')}
        optional
        maxLength={200}
        value={draft.street}
        onChange={(street) => change({ street }, 'street')}
      />
    </>
  );
}
