import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Authentication } from './authentication.ts';
import { type Entry, entryFor, mayEnter } from './authorisation.ts';
import { serveChanges } from './changes.ts';
import type { Database } from './database.ts';
import { type Databases, databaseName } from './databases.ts';
import { serveBulk, serveWrite } from './document-routes.ts';
import { ProtocolError, readObject, sendJson } from './replies.ts';
import { isServerAdmin, type SecurityObject, type UserContext } from './security.ts';
import { serveServerRoute } from './server-routes.ts';
import { userId } from './users.ts';

export interface Desk {
  readonly databases: Databases;
  readonly authentication: Authentication;
  readonly uuid: string;
  /** What only reads goes on to express-pouchdb. */
  readonly readings: RequestListener;
  readonly log: (line: string) => void;
}

/** Everything a request meets before express-pouchdb: who asks, whether they may, and all that writes or waits. */
export function createFrontDesk(desk: Desk): RequestListener {
  return (request, response) => {
    handle(desk, request, response).catch((thrown: unknown) => {
      if (response.headersSent) return response.destroy();
      if (thrown instanceof ProtocolError) {
        return sendJson(response, thrown.status, { error: thrown.error, reason: thrown.message });
      }
      desk.log(
        `${request.method} ${request.url}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`,
      );
      sendJson(response, 500, { error: 'internal_server_error', reason: 'see the log' });
    });
  };
}

async function handle(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [first, ...segments] = decoded(url.pathname);
  const user = await desk.authentication.whoAsks(request);
  if (first === undefined || (first.startsWith('_') && first !== '_users')) {
    return serveServerRoute(desk, { name: first, user, request, response });
  }
  if (!databaseName.test(first)) throw new ProtocolError(400, 'illegal_database_name', `Name: '${first}'.`);
  const database = desk.databases.get(first);
  const method = request.method ?? 'GET';
  if (segments.length === 0 && (method === 'PUT' || method === 'DELETE')) {
    return createOrDrop(desk, { name: first, user, method, exists: database !== undefined, response });
  }
  if (!database) throw new ProtocolError(404, 'not_found', 'Database does not exist.');
  const entry = database.name === '_users' ? usersEntry(method, segments, user) : entryFor(method, segments);
  if (entry === null) throw new ProtocolError(404, 'not_found', 'missing');
  letIn(entry, user, database.security);
  await route(desk, { database, user, request, response, segments, query: url.searchParams });
}

function decoded(pathname: string): string[] {
  try {
    const [, ...parts] = pathname.split('/').map(decodeURIComponent);
    if (parts.at(-1) === '') parts.pop();
    // `_design%2Fname` and `_local%2Fname` are one name to clients and two parts to us.
    return parts.flatMap((part, at) =>
      at === 1 && /^_(design|local)\//.test(part) ? part.split(/\/(.*)/s, 2) : [part],
    );
  } catch {
    throw new ProtocolError(400, 'bad_request', 'The path is not well encoded.');
  }
}

function letIn(entry: Entry, user: UserContext, security: SecurityObject): void {
  if (mayEnter(entry, user, security)) return;
  if (user.name === null)
    throw new ProtocolError(401, 'unauthorized', 'You are not authorized to access this db.');
  throw new ProtocolError(403, 'forbidden', 'You are not allowed to access this db.');
}

/** Of `_users` a person may have their own document, and no more. */
function usersEntry(method: string, segments: readonly string[], user: UserContext): Entry | null {
  const own = user.name !== null && segments.length === 1 && segments[0] === userId(user.name);
  if (own && (method === 'GET' || method === 'HEAD' || method === 'PUT')) return 'anyone';
  return entryFor(method, segments) === null ? null : 'server-admin';
}

interface DatabaseRequest {
  readonly name: string;
  readonly user: UserContext;
  readonly method: string;
  readonly exists: boolean;
  readonly response: ServerResponse;
}

async function createOrDrop(
  desk: Desk,
  { name, user, method, exists, response }: DatabaseRequest,
): Promise<void> {
  if (!isServerAdmin(user)) throw new ProtocolError(401, 'unauthorized', 'You are not a server admin.');
  if (method === 'PUT') {
    if (exists)
      throw new ProtocolError(
        412,
        'file_exists',
        'The database could not be created, the file already exists.',
      );
    await desk.databases.create(name);
    return sendJson(response, 201, { ok: true });
  }
  if (!exists) throw new ProtocolError(404, 'not_found', 'Database does not exist.');
  await desk.databases.drop(name);
  sendJson(response, 200, { ok: true });
}

interface Routed {
  readonly database: Database;
  readonly user: UserContext;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

async function route(desk: Desk, routed: Routed): Promise<void> {
  const { database, request, response, segments, query } = routed;
  const [first] = segments;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (first === undefined && reads) return sendJson(response, 200, await infoOf(database));
  if (first === '_changes') return serveChanges(database, request, response, query);
  if (first === '_bulk_docs') return serveBulk(routed);
  if (first === '_ensure_full_commit') return sendJson(response, 201, { ok: true, instance_start_time: '0' });
  if (first === '_security') {
    if (reads) return sendJson(response, 200, database.security);
    await desk.databases.secure(database.name, (await readObject(request)) as SecurityObject);
    return sendJson(response, 200, { ok: true });
  }
  const writesDocument = !reads && (first === undefined || !/^_(?!design$|local$)/.test(first));
  if (writesDocument && segments[2] !== '_view') return serveWrite(routed);
  desk.readings(request, response);
}

async function infoOf(database: Database): Promise<object> {
  const { doc_count, update_seq } = await database.pouch.info();
  return { db_name: database.name, doc_count, update_seq, instance_start_time: database.createdAt };
}
