/** Whose: what a session says of itself is enough. */
export interface SlotOwner {
  readonly facts: { readonly centre: string; readonly person: { readonly name: string } };
}

/** Names in the vault for what is one person's at one centre. */
export function personSlot(kind: string, { facts }: SlotOwner): string {
  return JSON.stringify([kind, facts.centre, facts.person.name]);
}
