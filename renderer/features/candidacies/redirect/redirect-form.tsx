import { useCallback, useState } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { settledSearch } from '#renderer/data/settled-search.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import type { ComboOption } from '#renderer/ui/fields/combo-box.tsx';
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx';
import { Select } from '#renderer/ui/fields/select.tsx';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { redirectReasons } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId, IsoWeek, OfferId } from '#shared/records/ids.ts';
import { type Choosing, withText } from '../forms/choosing.ts';
import { useOfferWeeks } from '../forms/use-offer-weeks.ts';
import { useWords } from '../words/words.ts';
import { RankedOffers } from './ranked-offers.tsx';

/** Where else: the offers that suit this pupil, best first, or any other by name; then the week and the reason. */
export function RedirectForm({
  choice,
  ids,
  onChange,
}: Choosing<'redirect'> & { readonly ids: readonly CandidacyId[] }) {
  const { t } = useWords();
  const format = useFormat();
  const workspace = useWorkspace();
  const [first] = ids;
  const ranked = useLive(({ offers }) => (first === undefined ? [] : offers.rankFor(first, 30)), [first]);
  const chosen = useLive(({ offers }) => offers.row(choice.offerId), [choice.offerId]);
  const [other, setOther] = useState<ComboOption | null>(null);
  const weeks = useOfferWeeks(chosen?.id);
  const pick = (offerId: OfferId, week: IsoWeek) => onChange({ ...choice, offerId, week });
  const onSearch = useCallback(
    async (typed: string, signal: AbortSignal) => {
      const found = await settledSearch(workspace, () => workspace.offers.search(typed, 30), signal);
      return found.map(({ id, title, organisationName, town, free }) => ({
        id,
        label: title,
        note: [organisationName, town].filter(Boolean).join(', '),
        aside: t('redirect.free', { count: free }),
      }));
    },
    [workspace, t],
  );
  const pickOther = (option: ComboOption | null) => {
    setOther(option);
    if (option === null) return;
    const id = option.id as OfferId;
    const offered = workspace.offers.row(id)?.weeks ?? [];
    pick(id, offered.includes(choice.week) ? choice.week : (offered[0] ?? choice.week));
  };
  return (
    <>
      <RankedOffers
        offers={ranked}
        chosen={choice.offerId}
        onChoose={({ offerId, week }) => {
          setOther(null);
          pick(offerId, week);
        }}
      />
      <ComboBox
        label={t('redirect.search')}
        value={other}
        onChange={pickOther}
        onSearch={onSearch}
        optional
      />
      {chosen && (
        <>
          <p>{t('redirect.chosen', { offer: chosen.title, organisation: chosen.organisationName })}</p>
          <Select
            label={t('redirect.week')}
            value={choice.week}
            onChange={(week) => onChange({ ...choice, week: week as IsoWeek })}
            choices={weeks.map(({ week, free }) => ({
              id: week as string,
              label: format.week(week),
              note: t('new.weekFree', { count: free }),
            }))}
          />
        </>
      )}
      <Select
        label={t('redirect.reason')}
        value={choice.reason}
        onChange={(reason) => onChange({ ...choice, reason })}
        choices={redirectReasons.map((id) => ({ id, label: t(`reason.redirect.${id}`) }))}
      />
      <TextArea
        label={t('form.text')}
        optional
        value={choice.text ?? ''}
        onChange={(text) => onChange(withText(choice, text))}
      />
      {ids.length > 1 && <p>{t('redirect.forEach')}</p>}
    </>
  );
}
