import { foldText } from '#shared/lib/fold-text.ts';

/** A town's name as people write it: « St » for « Saint », no hyphens, no CEDEX. Compare two of these. */
export function plainTown(name: string): string {
  return foldText(name)
    .replaceAll(/\bste\b/g, 'sainte')
    .replaceAll(/\bst\b/g, 'saint')
    .replaceAll(/ ?\bcedex\b.*$/g, '');
}
