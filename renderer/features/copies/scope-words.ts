import type { TFunction } from 'i18next';

/** `2026-59` → « Département 59 · campagne 2026-2027 ». */
export function scopeWords(scope: string, t: TFunction<'copies'>): string {
  const [start = '', department = ''] = scope.split('-');
  const first = Number(start);
  const year = Number.isInteger(first) ? `${first}-${first + 1}` : start;
  return `${t('scope', { department })} · ${t('year', { year })}`;
}
