import { memberRole } from './scope.ts';

/** A database's `_security` at the centre. */
export interface CentreSecurity {
  readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
  readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
}

/** Only members of the scope read and write; only the server's admin changes design documents and this. */
export function securityFor(scope: string): CentreSecurity {
  return { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: [memberRole(scope)] } };
}
