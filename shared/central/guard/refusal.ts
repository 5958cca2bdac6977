/** Why the guard refuses, for programs; a client words it (`renderer/text`) and decides what to send again. */
export const refusalCodes = [
  'not-a-member',
  'no-deletion',
  'admin-only',
  'unknown-type',
  'no-attachments',
  'newer-schema',
  'older-schema',
  'orphan-revision',
  'shape',
  'coordinator-only',
  'act-immutable',
  'act-not-own',
  'decision-lost',
  'decision-changed',
  'decision-repeated',
  'decision-not-own',
  'decision-not-allowed',
  'retract-not-own',
  'edit-lost',
  'edit-changed',
  'edit-not-own',
  'context-shrinks',
  'context-not-own',
  'clock-ahead',
  'read-only',
  'file-shape',
  'file-immutable',
  'file-not-own',
  'closed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** The text after `forbidden:` at the centre: the code, and what it is about (a decision's id, a field's name). */
export type Refusal = `${RefusalCode}: ${string}`;

/** Reads a centre's reason back; null when it is not the guard's. */
export function parseRefusal(reason: string): { readonly code: RefusalCode; readonly about: string } | null {
  const [, code, about] = /^([a-z-]+): (.*)$/s.exec(reason) ?? [];
  const known = refusalCodes.find((each) => each === code);
  return known && about !== undefined ? { code: known, about } : null;
}
