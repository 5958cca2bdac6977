/**
 * The answer of a rule: the same one greys a button, guards the write and words the refusal. `because` is a stable code
 * that `renderer/text` has a sentence for, `facts` fill its gaps (ids, weeks, days, counts).
 */
export type Verdict<Code extends string = string> = Allowed | Refused<Code>;

export interface Allowed {
  readonly allowed: true;
}

export interface Refused<Code extends string = string> {
  readonly allowed: false;
  readonly because: Code;
  readonly facts: Facts;
}

export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export const allowed: Allowed = { allowed: true };

export function refused<Code extends string>(because: Code, facts: Facts = {}): Refused<Code> {
  return { allowed: false, because, facts };
}
