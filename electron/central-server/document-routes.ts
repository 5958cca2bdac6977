import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from './database.ts';
import type { RawDocument } from './pouch.ts';
import { ProtocolError, readBytes, readObject, sendJson } from './replies.ts';
import type { UserContext } from './security.ts';
import { type Outcome, write } from './writes.ts';

/** One request that writes, once its sender may enter the database. */
export interface WriteRequest {
  readonly database: Database;
  readonly user: UserContext;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/** `POST _bulk_docs`. */
export async function serveBulk({ database, user, request, response }: WriteRequest): Promise<void> {
  const body = await readObject(request);
  if (!Array.isArray(body['docs']))
    throw new ProtocolError(400, 'bad_request', 'POST body must include `docs` parameter.');
  const newEdits = body['new_edits'] !== false;
  const outcomes = await write(database, body['docs'], user, newEdits);
  // With `new_edits: false` CouchDB names only what it refused.
  const told = newEdits ? outcomes : outcomes.filter((outcome) => 'error' in outcome);
  sendJson(response, 201, told.map(withoutStatus));
}

/** `PUT` and `DELETE` of a document or an attachment, `POST` of a document. */
export async function serveWrite(given: WriteRequest): Promise<void> {
  const { id, attachment } = target(given.segments);
  const document =
    attachment === null ? await documentOf(given, id) : await withAttachment(given, id, attachment);
  const newEdits = given.query.get('new_edits') !== 'false';
  const [outcome] = await write(given.database, [document], given.user, newEdits);
  if (outcome) sendOutcome(given.response, outcome, given.request.method === 'DELETE' ? 200 : 201);
}

function target(segments: readonly string[]): { id: string | undefined; attachment: string | null } {
  const [first, ...rest] = segments;
  if (first !== '_design' && first !== '_local')
    return { id: first, attachment: rest.length ? rest.join('/') : null };
  const [name, ...more] = rest;
  return { id: `${first}/${name}`, attachment: more.length ? more.join('/') : null };
}

function revisionOf({ query, request }: WriteRequest): string | undefined {
  return query.get('rev') ?? request.headers['if-match']?.replace(/^"|"$/g, '') ?? undefined;
}

async function documentOf(given: WriteRequest, id: string | undefined): Promise<RawDocument> {
  if ((given.request.headers['content-type'] ?? '').startsWith('multipart/')) {
    throw new ProtocolError(415, 'bad_content_type', 'This server takes attachments inline or one by one.');
  }
  const rev = revisionOf(given);
  if (given.request.method === 'DELETE') {
    await existing(given, id ?? '');
    return { ...(id && { _id: id }), ...(rev && { _rev: rev }), _deleted: true };
  }
  const body: RawDocument = await readObject(given.request);
  return { ...body, ...(id && { _id: id }), ...(rev && { _rev: rev }) };
}

async function existing({ database }: WriteRequest, id: string, rev?: string): Promise<RawDocument> {
  return database.pouch.get(id, rev ? { rev } : {}).catch((thrown: { message?: string }) => {
    throw new ProtocolError(404, 'not_found', thrown.message ?? 'missing');
  });
}

async function withAttachment(
  given: WriteRequest,
  id: string | undefined,
  name: string,
): Promise<RawDocument> {
  const rev = revisionOf(given);
  const document = rev ? await existing(given, id ?? '', rev) : { _id: String(id) };
  const { [name]: _, ...others } = (document['_attachments'] ?? {}) as Record<string, unknown>;
  if (given.request.method === 'DELETE') return { ...document, _attachments: others };
  const data = (await readBytes(given.request)).toString('base64');
  const type = given.request.headers['content-type'] ?? 'application/octet-stream';
  return { ...document, _attachments: { ...others, [name]: { content_type: type, data } } };
}

function withoutStatus(outcome: Outcome): object {
  if ('ok' in outcome) return outcome;
  const { id, error, reason } = outcome;
  return { id, error, reason };
}

function sendOutcome(response: ServerResponse, outcome: Outcome, status: number): void {
  if (!('ok' in outcome)) {
    const { error, reason } = outcome;
    return sendJson(response, outcome.status, { error, reason });
  }
  sendJson(response, status, outcome, { ETag: `"${outcome.rev}"` });
}
