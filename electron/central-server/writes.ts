import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { RawDocument, WriteResult } from './pouch.ts';
import { previousDocuments } from './previous.ts';
import { ProtocolError } from './replies.ts';
import { isDatabaseAdmin, type UserContext } from './security.ts';
import { refuseUser, sealPassword } from './users.ts';
import type { Refusal } from './validation.ts';

/** The answer for one document of a write, as CouchDB words it. */
export type Outcome =
  | { readonly ok: true; readonly id: string; readonly rev: string }
  | { readonly id: string; readonly status: number; readonly error: string; readonly reason: string };

/** CouchDB 3's `max_document_size`, in bytes of JSON. */
const largestDocument = 8_000_000;
const conflict: (Refusal & { status: number }) | { status: 409; error: string; reason: string } = {
  status: 409,
  error: 'conflict',
  reason: 'Document update conflict.',
};

/**
 * Validates and stores documents; answers one outcome for each, in their order. With `newEdits` false the documents
 * bring their own revisions, as a replicator's do.
 *
 * Throws a `ProtocolError` that refuses the whole request: 400 for a malformed document, 413 for one above 8 MB.
 */
export async function write(
  database: Database,
  given: readonly unknown[],
  user: UserContext,
  newEdits = true,
): Promise<Outcome[]> {
  const documents = given.map(checked);
  return database.exclusively(async () => {
    const refusals = await refuse(database, documents, user, newEdits);
    const accepted = documents.filter((_, at) => !refusals[at]);
    const sealed = database.name === '_users' ? await Promise.all(accepted.map(sealPassword)) : accepted;
    const results = sealed.length ? await store(database, sealed, newEdits) : [];
    return documents.map((document, at) => {
      const id = String(document._id);
      const refusal = refusals[at];
      if (refusal) return { id, ...refusal };
      return outcomeOf(document, newEdits ? results.shift() : results.find((result) => result.id === id));
    });
  });
}

function checked(document: unknown): RawDocument {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new ProtocolError(400, 'bad_request', 'Document must be a JSON object');
  }
  const id = (document as RawDocument)._id ?? randomUUID().replaceAll('-', '');
  if (typeof id !== 'string' || id === '')
    throw new ProtocolError(400, 'illegal_docid', 'Document id must be a string');
  if (/^_(?!design\/.|local\/.)/.test(id)) {
    throw new ProtocolError(400, 'illegal_docid', 'Only reserved document ids may start with underscore.');
  }
  if (JSON.stringify(document).length > largestDocument)
    throw new ProtocolError(413, 'document_too_large', id);
  return { ...document, _id: id };
}

async function refuse(
  database: Database,
  documents: readonly RawDocument[],
  user: UserContext,
  newEdits: boolean,
): Promise<(Refusal | typeof conflict | null)[]> {
  const validators = await database.validators();
  const isUsers = database.name === '_users';
  const ordinary = documents.filter((document) => !String(document._id).startsWith('_'));
  const previous =
    validators.length || isUsers ? await previousDocuments(database.pouch, ordinary, newEdits) : new Map();
  return documents.map((document) => {
    const id = String(document._id);
    if (id.startsWith('_local/')) return null;
    if (id.startsWith('_design/')) {
      if (isDatabaseAdmin(user, database.security)) return null;
      return { status: 403, error: 'forbidden', reason: 'You are not a db or server admin.' };
    }
    const old = previous.get(document);
    if (old === 'conflict') return conflict;
    if (isUsers) return refuseUser(document, old ?? null, user);
    const attempt = {
      document: asValidated(document),
      old: old ?? null,
      user: { ...user, db: database.name },
      security: database.security,
    };
    for (const validate of validators) {
      const refusal = validate(attempt);
      if (refusal) return refusal;
    }
    return null;
  });
}

/** The document as a validation function sees it: `_revisions` always there, at `start` 0 for a new document. */
function asValidated(document: RawDocument): RawDocument {
  if (document._revisions) return document;
  const [start = '0', hash] = (document._rev ?? '').split('-');
  return { ...document, _revisions: { start: Number(start) || 0, ids: hash ? [hash] : [] } };
}

async function store(
  database: Database,
  documents: readonly RawDocument[],
  newEdits: boolean,
): Promise<WriteResult[]> {
  try {
    return await database.pouch.bulkDocs(documents, { new_edits: newEdits });
  } catch (thrown) {
    // One malformed document (an unknown underscored member, attachments that are no base64) fails the whole bulk.
    const { status, name, message } = thrown as WriteResult;
    if (status === undefined) throw thrown;
    throw new ProtocolError(status === 500 ? 400 : status, name ?? 'bad_request', message ?? 'bad document');
  }
}

function outcomeOf(document: RawDocument, result: WriteResult | undefined): Outcome {
  const id = String(document._id);
  if (result?.error) {
    const { status = 500, name = 'internal_server_error', message = '' } = result;
    return { id, status, error: name, reason: message };
  }
  return { ok: true, id, rev: result?.rev ?? String(document._rev) };
}
