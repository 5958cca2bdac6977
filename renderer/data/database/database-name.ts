/** Whose database: one per centre × scope × person, so that on a shared laptop each finds only their own work. */
export interface DatabaseOwner {
  readonly centre: string;
  readonly scope: string;
  readonly person: string;
}

/** A name that says nothing about the person: `relais-` and 24 hexadecimal digits of SHA-256. */
export async function databaseName(owner: DatabaseOwner): Promise<string> {
  const text = JSON.stringify([owner.centre, owner.scope, owner.person]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `relais-${hex.slice(0, 24)}`;
}
