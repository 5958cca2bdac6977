import type { AnyDecision } from '#shared/records/decision.ts';
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

/** What was set aside, to be looked at and corrected. */
export interface AsideContent {
  /** The whole of it as indented JSON: text to read, nothing in it is acted upon. */
  readonly raw: string;
  /** What a person wrote in it and may correct before sending again, by name of the field. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was decided, where it was a decision. */
  readonly decision?: AnyDecision;
}
