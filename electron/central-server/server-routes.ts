import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authentication } from './authentication.ts';
import type { Databases } from './databases.ts';
import { ProtocolError, readBytes, sendJson } from './replies.ts';
import { isServerAdmin, type UserContext } from './security.ts';

interface ServerDesk {
  readonly databases: Databases;
  readonly authentication: Authentication;
  readonly uuid: string;
}

interface ServerRequest {
  /** First part of the path: `_session`, `_all_dbs`…; undefined for `/`. */
  readonly name: string | undefined;
  readonly user: UserContext;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What concerns no database. Configuration, replication and the like are not offered. */
export async function serveServerRoute(desk: ServerDesk, given: ServerRequest): Promise<void> {
  const { name, user, request, response } = given;
  const { method } = request;
  if (name === '_session') return serveSession(desk.authentication, given);
  if (method !== 'GET' && method !== 'HEAD') throw new ProtocolError(404, 'not_found', 'missing');
  if (name === undefined) {
    const vendor = { name: 'Relais (embedded)' };
    return sendJson(response, 200, { couchdb: 'Welcome', version: '3.0.0', uuid: desk.uuid, vendor });
  }
  if (name === '_up') return sendJson(response, 200, { status: 'ok' });
  if (name === '_uuids') return sendJson(response, 200, { uuids: [randomUUID().replaceAll('-', '')] });
  if (name === '_all_dbs') {
    if (!isServerAdmin(user)) throw new ProtocolError(401, 'unauthorized', 'You are not a server admin.');
    return sendJson(response, 200, desk.databases.names());
  }
  throw new ProtocolError(404, 'not_found', 'Database does not exist.');
}

async function serveSession(
  authentication: Authentication,
  { user, request, response }: ServerRequest,
): Promise<void> {
  if (request.method === 'GET') {
    const authenticated = request.headers.authorization ? 'default' : 'cookie';
    const info = {
      authentication_handlers: ['cookie', 'default'],
      ...(user.name !== null && { authenticated }),
    };
    return sendJson(response, 200, { ok: true, userCtx: user, info });
  }
  if (request.method === 'DELETE') {
    return sendJson(response, 200, { ok: true }, { 'Set-Cookie': await authentication.cookieFor('') });
  }
  if (request.method !== 'POST')
    throw new ProtocolError(405, 'method_not_allowed', 'Only GET,HEAD,POST,DELETE allowed');
  const { name, password } = credentialsIn(await readBytes(request), request.headers['content-type'] ?? '');
  const signedIn = await authentication.signIn(name, password);
  const cookie = await authentication.cookieFor(name);
  sendJson(response, 200, { ok: true, name: signedIn.name, roles: signedIn.roles }, { 'Set-Cookie': cookie });
}

function credentialsIn(body: Buffer, type: string): { name: string; password: string } {
  const text = body.toString();
  try {
    const fields: Record<string, unknown> = type.startsWith('application/json')
      ? JSON.parse(text)
      : Object.fromEntries(new URLSearchParams(text));
    const { name, username, password } = fields;
    return { name: textOf(name ?? username), password: textOf(password) };
  } catch {
    throw new ProtocolError(400, 'bad_request', 'invalid UTF-8 JSON');
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
