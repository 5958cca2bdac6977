import type { Session } from '../central/session.ts';

/** Names in the vault for what is one person's at one centre. */
export function personSlot(kind: string, { facts }: Session): string {
  return JSON.stringify([kind, facts.centre, facts.person.name]);
}
