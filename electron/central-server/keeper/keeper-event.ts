/** What a keeper did, for the one line that its operator reads. */
export type KeeperEvent =
  | { readonly kind: 'reading'; readonly records: number }
  | { readonly kind: 'rescan'; readonly because: 'made-anew' | 'rolled-back' }
  | { readonly kind: 'ready'; readonly records: number; readonly projections: number }
  | { readonly kind: 'joined'; readonly id: string; readonly closed: number }
  /** Brought back to the centre, which had lost them. */
  | { readonly kind: 'restored'; readonly count: number }
  /** A branch, or what the keeper knows more than the centre, that has to wait for a person. */
  | { readonly kind: 'left-open'; readonly id: string; readonly because: string }
  | {
      readonly kind: 'projected';
      readonly database: string;
      readonly written: number;
      readonly erased: number;
    }
  | { readonly kind: 'taken-back'; readonly database: string; readonly count: number }
  /** What left a projection is gone from its lists, but its last revision can still be asked for. */
  | { readonly kind: 'not-erased'; readonly database: string }
  /** A projection without its guard: nothing is taken back from there. */
  | { readonly kind: 'unguarded'; readonly database: string }
  | { readonly kind: 'waiting'; readonly because: string; readonly seconds: number };

export type Report = (event: KeeperEvent) => void;
