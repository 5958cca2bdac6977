import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/text/use-format.ts';
import type { SafeCount } from '#shared/central/projection/projected-fields.ts';

/** A number of pupils as partners may read it: « < 5 » for a few, a dash where telling it would tell of a few. */
export function Count({ count }: { readonly count: SafeCount }) {
  const { t } = useTranslation('figures');
  const format = useFormat();
  if (typeof count === 'number') return <>{format.number(count)}</>;
  const [shown, spoken] = count === 'few' ? [t('small'), t('smallSpoken')] : [t('hidden'), t('hiddenSpoken')];
  return (
    <abbr title={spoken} aria-label={spoken}>
      {shown}
    </abbr>
  );
}
