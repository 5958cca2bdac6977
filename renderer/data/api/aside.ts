import type { Instant } from '#shared/records/ids.ts';

/** Something that is kept, but not shown as fact: « À vérifier ». */
export interface RefusedRecord {
  readonly id: string;
  /**
   * - `refused`: the centre did not take this decision or record of ours;
   * - `unreadable`: it came without what it must have;
   * - `newer`: a newer program wrote it; shown where it can be, never written over;
   * - `unknown`: of a type that this program does not know;
   * - `removed`: deleted at the centre while it held changes of ours;
   * - `damaged`: this machine's disk changed it; what the centre has comes again by itself.
   */
  readonly kind: 'refused' | 'unreadable' | 'newer' | 'unknown' | 'removed' | 'damaged';
  readonly recordId: string;
  /** Why, in a stable code or the centre's own short reason. */
  readonly because: string;
  /** The decision that was refused, its kind and id, where it was one. */
  readonly decision?: { readonly id: string; readonly kind: string };
  readonly at: Instant;
}
