import Type from 'typebox';

/** Written once when a scope's database is provisioned: another `identity` means it was made anew (architecture §7.3). */
export const scopeIdentitySchema = Type.Object({
  id: Type.Literal('scope:identity'),
  type: Type.Literal('scope'),
  scope: Type.String({ pattern: '^\\d{4}-[0-9AB]{2,3}$' }),
  identity: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  createdAt: Type.String(),
  /** An instant: the campaign was closed then, nobody sends anything any more. Written by the keeper, kept when the database is made anew. */
  closedAt: Type.Optional(Type.String()),
});
export type ScopeIdentity = Type.Static<typeof scopeIdentitySchema>;
