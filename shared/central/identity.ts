import type { ScopeIdentity } from '#shared/records/scope/schema.ts';

export const identityId = 'scope:identity';

/**
 * The document by which a machine notices that a database was made anew (architecture §7.3). `identity` is 32 random
 * hexadecimal digits, `createdAt` an instant in UTC; both from whoever provisions.
 */
export function identityDocument(scope: string, identity: string, createdAt: string): CentreDocument {
  const content: Omit<ScopeIdentity, 'id'> = { type: 'scope', scope, identity, createdAt };
  return { _id: identityId, ...content };
}

/** Something to store at the centre under its `_id`. */
export interface CentreDocument {
  readonly _id: string;
  readonly [member: string]: unknown;
}
