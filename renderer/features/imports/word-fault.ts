import type { TFunction } from 'i18next';
import type { CellFault } from '#shared/domain/import/table.ts';

/** « Code postal : “5980” n’a pas cinq chiffres. » */
export function wordFault({ field, because, value }: CellFault, t: TFunction<'imports'>): string {
  return t(`fault.${because as 'missing'}`, {
    field: t(`field.${field as 'title'}`),
    value: value.slice(0, 60),
  });
}
