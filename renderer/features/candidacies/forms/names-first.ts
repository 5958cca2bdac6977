import { foldText } from '#shared/lib/fold-text.ts';

/**
 * Those whose own name has a word that begins as typed before those found by their class or school, each kind in the
 * order given.
 */
export function namesFirst<Found extends { readonly name: string }>(
  found: readonly Found[],
  typed: string,
): readonly Found[] {
  const [first = ''] = foldText(typed).split(' ');
  const isNamed = ({ name }: Found) =>
    foldText(name)
      .split(' ')
      .some((word) => word.startsWith(first));
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}
