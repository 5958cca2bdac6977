import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from './use-format.ts';

/** The words that the parts of `renderer/ui` say by themselves; the app hands them to `UiProvider`. */
export function useUiWords() {
  const { t, i18n } = useTranslation('ui');
  return useMemo(() => {
    const { number } = formatFor(i18n.language === 'en' ? 'en' : 'fr');
    return {
      clear: t('clear'),
      close: t('close'),
      cancel: t('cancel'),
      copy: t('copy'),
      copied: t('copied'),
      loading: t('loading'),
      retry: t('retry'),
      back: t('back'),
      search: t('search'),
      noResult: t('noResult'),
      notifications: t('notifications'),
      palette: t('palette'),
      paletteHint: t('paletteHint'),
      resize: t('resize'),
      expandRail: t('expandRail'),
      collapseRail: t('collapseRail'),
      mainNavigation: t('mainNavigation'),
      skipToContent: t('skipToContent'),
      choose: t('choose'),
      optional: t('optional'),
      ascending: t('ascending'),
      descending: t('descending'),
      selectRow: t('selectRow'),
      clearSelection: t('clearSelection'),
      selected: (count: number) => t('selected', { count, formatted: number(count) }),
      results: (count: number) => t('results', { count, formatted: number(count) }),
      number,
    };
  }, [t, i18n.language]);
}
