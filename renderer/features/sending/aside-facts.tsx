import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { becauseWords, recordTypeOf } from './aside-words.ts';

/** What is known of something refused or set aside: of whom, what, why, since when. */
export function AsideFacts({ item }: { readonly item: RefusedRecord }) {
  const { t } = useTranslation(['sending', 'candidacies']);
  const format = useFormat();
  const record = useLive(({ disputes }) => disputes.nameOf(item.recordId), [item.recordId]);
  const type = t(`type.${recordTypeOf(item.recordId)}`);
  const where = record?.row && record.row.organisationName;
  return (
    <DescriptionList
      facts={[
        {
          term: t('of'),
          value: `${type} · ${[record?.name || item.recordId.slice(-8), where].filter(Boolean).join(' → ')}`,
        },
        {
          term: t('decision'),
          value:
            item.decision &&
            t(`candidacies:decision.short.${item.decision.kind as 'forward'}`, {
              defaultValue: item.decision.kind,
            }),
        },
        { term: t('because.label'), value: becauseWords(item, t) },
        { term: t('when'), value: format.dateTime(item.at) },
      ]}
    />
  );
}
