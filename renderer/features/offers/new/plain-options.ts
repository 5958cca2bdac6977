import type { ComboOption } from '#renderer/ui/fields/combo-box.tsx';
import { foldText } from '#shared/lib/fold-text.ts';

const most = 40;

/** The options that have a word beginning with each word typed, accents and case aside; all of them for nothing. */
export function optionsFor(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const wanted = foldText(typed).split(' ').filter(Boolean);
  const fits = ({ label, note }: ComboOption): boolean => {
    const words = foldText(`${label} ${note ?? ''}`).split(' ');
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  return options.filter(fits).slice(0, most);
}
