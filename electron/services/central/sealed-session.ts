import Type from 'typebox';
import { Value } from 'typebox/value';
import type { Vault } from '../vault/vault.ts';
import type { Session } from './session.ts';

const slot = 'central-session';

const text = Type.String();
const shape = Type.Object({
  address: Type.Object({ url: text, name: text }),
  credentials: Type.Object({ name: text, password: text }),
  facts: Type.Object({
    centre: text,
    stay: Type.Boolean(),
    person: Type.Object({ name: text, displayName: text, roles: Type.Array(text) }),
    scopes: Type.Array(Type.Object({ name: text, database: text })),
  }),
});

/** « Rester connecté »: keeps what the next start needs to go on without asking anybody. */
export async function sealSession(vault: Vault, { address, credentials, facts }: Session): Promise<void> {
  await vault.write(slot, JSON.stringify({ address, credentials, facts }));
}

/** The session sealed last, or null: none, or one that an older program sealed in another shape. */
export async function unsealSession(vault: Vault): Promise<Session | null> {
  const clear = await vault.read(slot);
  const value: unknown = clear === null ? null : JSON.parse(clear);
  return Value.Check(shape, value) ? { ...value, ended: false, over: new AbortController() } : null;
}

export async function forgetSession(vault: Vault): Promise<void> {
  await vault.forget(slot);
}
