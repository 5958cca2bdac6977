import type { UnsentContent } from '#renderer/data/api/exports.ts';

/** Acts that would be lost with this machine: not sent, or refused by the centre and kept here. */
export function countUnsent({ acts, records, refused }: UnsentContent): number {
  const waiting = acts.length > 0 ? acts.length : records.length;
  return waiting + refused.filter(({ kind }) => kind === 'refused').length;
}
