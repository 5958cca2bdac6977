import { guardSource } from './guard/generated.ts';
import type { CentreDocument } from './identity.ts';

/** The design documents of a scope's records, for CouchDB to run on each write. */
export function designDocuments(scope: string): readonly CentreDocument[] {
  return [{ _id: '_design/guard', language: 'javascript', validate_doc_update: guardFor(scope) }];
}

/** The guard's text with its scope in it: a function expression, as CouchDB wants it. */
export function guardFor(scope: string): string {
  return guardSource.replace('"__SCOPE__"', JSON.stringify(scope));
}
