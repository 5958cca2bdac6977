import type { Database } from './database.ts';
import { hashPassword, type PasswordHash } from './passwords.ts';
import type { RawDocument } from './pouch.ts';
import { isServerAdmin, type UserContext } from './security.ts';
import type { Refusal } from './validation.ts';

/** A `_users` document as it is stored. Other members, such as `displayName`, are kept as they came. */
export interface UserDocument extends RawDocument, Partial<PasswordHash> {
  readonly name: string;
  readonly roles: readonly string[];
}

export const userId = (name: string): string => `org.couchdb.user:${name}`;

export async function findUser(users: Database, name: string): Promise<UserDocument | undefined> {
  return (await users.pouch.get(userId(name)).catch(() => undefined)) as UserDocument | undefined;
}

const forbidden = (reason: string): Refusal => ({ status: 403, error: 'forbidden', reason });

/** The rules of CouchDB's own `_design/_auth`: shape, and that only an admin gives roles or touches another's account. */
export function refuseUser(document: RawDocument, old: RawDocument | null, by: UserContext): Refusal | null {
  if (!isServerAdmin(by) && (by.name === null || old?.['name'] !== by.name)) {
    return forbidden('You may only update your own user document.');
  }
  if (document._deleted) return null;
  const { name, roles, type } = document;
  if (type !== 'user') return forbidden('doc.type must be user');
  if (typeof name !== 'string' || name === '' || /^_|:/.test(name))
    return forbidden('doc.name is not a user name');
  if (document._id !== userId(name)) return forbidden('Doc ID must be of the form org.couchdb.user:name');
  if (!Array.isArray(roles) || !roles.every((role) => typeof role === 'string' && !role.startsWith('_'))) {
    return forbidden('doc.roles must be an array of strings without a leading underscore');
  }
  const before = new Set((old?.['roles'] ?? []) as string[]);
  const same = before.size === new Set(roles).size && roles.every((role) => before.has(role));
  if (!isServerAdmin(by) && !same) return forbidden('Only _admin may edit roles');
  return null;
}

/** Replaces a plain password by its hash; nothing else ever stores one. */
export async function sealPassword(document: RawDocument): Promise<RawDocument> {
  const { password, ...rest } = document;
  return typeof password === 'string' ? { ...rest, ...(await hashPassword(password)) } : rest;
}
