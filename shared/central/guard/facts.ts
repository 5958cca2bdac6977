import type { Shape } from './shape.ts';

/** What the guard must know, generated from `shared/records`; everything that a script engine cannot import. */
export interface GuardFacts {
  readonly scope: string;
  readonly types: {
    readonly [type: string]: {
      readonly version: number;
      readonly maps: readonly string[];
      readonly shape: Shape;
    };
  };
  /** Of a candidacy's decisions, by whom each kind may be made (`shared/domain/candidacy/rules.ts`). */
  readonly kinds: { readonly [kind: string]: readonly string[] };
  /** Shapes that occur more than once; `$ref` is a place in this list. */
  readonly parts: readonly Shape[];
}

export interface GuardedDocument {
  readonly _id: string;
  readonly _deleted?: boolean;
  readonly _revisions?: { readonly start: number };
  readonly [member: string]: unknown;
}

export interface GuardUser {
  readonly name: string | null;
  readonly roles: readonly string[];
}
