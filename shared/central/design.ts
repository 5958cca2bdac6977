import { type Audience, audienceRole } from './audience.ts';
import { filesGuardSource } from './guard/generated/files-guard.ts';
import { guardSource } from './guard/generated/guard.ts';
import { projectionGuardSource } from './guard/generated/projection-guard.ts';
import type { CentreDocument } from './identity.ts';

/** The design documents of a scope's records, for CouchDB to run on each write. */
export function designDocuments(scope: string): readonly CentreDocument[] {
  return [designWith(guardFor(scope))];
}

/** Those of the scope's files. */
export function filesDesignDocuments(scope: string): readonly CentreDocument[] {
  return [designWith(filesGuardFor(scope))];
}

/** Those of a projection. */
export function projectionDesignDocuments(scope: string, audience: Audience): readonly CentreDocument[] {
  return [designWith(projectionGuardFor(scope, audience))];
}

/** The guard's text with its scope in it: a function expression, as CouchDB wants it. */
export function guardFor(scope: string): string {
  return filled(guardSource, scope);
}

export function filesGuardFor(scope: string): string {
  return filled(filesGuardSource, scope);
}

export function projectionGuardFor(scope: string, audience: Audience): string {
  const role = JSON.stringify(audienceRole(scope, audience));
  return filled(projectionGuardSource, scope).replace('"__ROLE__"', role);
}

function filled(source: string, scope: string): string {
  return source.replace('"__SCOPE__"', JSON.stringify(scope));
}

function designWith(validate: string): CentreDocument {
  return { _id: '_design/guard', language: 'javascript', validate_doc_update: validate };
}
