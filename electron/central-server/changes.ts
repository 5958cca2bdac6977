import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from './database.ts';
import { ProtocolError, readObject, sendJson } from './replies.ts';

const defaultHeartbeat = 60_000;

interface Request {
  readonly feed: string;
  readonly since: number;
  /** Milliseconds between two line feeds while nothing happens; null for none. */
  readonly heartbeat: number | null;
  /** Milliseconds after which a poll without news ends. */
  readonly timeout: number;
  readonly options: Record<string, unknown>;
}

/**
 * `_changes`: normal, long poll and continuous. express-pouchdb's own goes on waiting and beating after its client
 * has left, answers a long poll with one change where a hundred wait, and says nothing of `pending`.
 */
export async function serveChanges(
  database: Database,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const asked = await parse(database, request, query);
  if (asked.feed === 'normal') return sendJson(response, 200, await read(database, asked, asked.since));
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'must-revalidate' });
  response.flushHeaders();
  const beat =
    asked.heartbeat === null ? undefined : setInterval(() => response.write('\n'), asked.heartbeat);
  const patience = asked.heartbeat === null ? setTimeout(() => gone.abort(), asked.timeout) : undefined;
  try {
    if (asked.feed === 'longpoll') await poll(database, response, asked, gone.signal);
    else await stream(database, response, asked, gone.signal);
  } catch (thrown) {
    // The status is sent: cutting the line is the only way left to say that it failed.
    response.destroy(thrown as Error);
  } finally {
    clearInterval(beat);
    clearTimeout(patience);
  }
}

async function poll(
  database: Database,
  response: ServerResponse,
  asked: Request,
  gone: AbortSignal,
): Promise<void> {
  let answer: Awaited<ReturnType<typeof read>>;
  for (;;) {
    // Listening begins before reading, so that no write falls between the two.
    const news = database.nextWrite(gone).catch(() => undefined);
    answer = await read(database, asked, asked.since);
    if (answer.results.length || gone.aborted) break;
    await news;
  }
  if (!response.destroyed) response.end(`${JSON.stringify(answer)}\n`);
}

async function stream(
  database: Database,
  response: ServerResponse,
  asked: Request,
  gone: AbortSignal,
): Promise<void> {
  let since = asked.since;
  let left = Number(asked.options['limit'] ?? Number.POSITIVE_INFINITY);
  while (!gone.aborted && left > 0) {
    const news = database.nextWrite(gone).catch(() => undefined);
    const { results, last_seq } = await read(database, asked, since);
    for (const change of results.slice(0, left)) response.write(`${JSON.stringify(change)}\n`);
    left -= results.length;
    since = last_seq;
    if (!results.length) await news;
  }
  if (!response.destroyed) response.end(`${JSON.stringify({ last_seq: since, pending: 0 })}\n`);
}

async function read(database: Database, asked: Request, since: number) {
  const [{ results, last_seq }, { update_seq }] = await Promise.all([
    database.pouch.changes({ ...asked.options, since }),
    database.pouch.info(),
  ]);
  const full = results.length > 0 && results.length === asked.options['limit'];
  // Where the answer is whole, what the filter left out is behind it, too.
  const last = full || asked.options['descending'] ? last_seq : Math.max(last_seq, since);
  return { results, last_seq: last, pending: full ? Math.max(0, update_seq - last) : 0 };
}

async function parse(database: Database, request: IncomingMessage, query: URLSearchParams): Promise<Request> {
  const body = request.method === 'POST' ? await readObject(request) : {};
  const number = (name: string, otherwise: number): number => {
    const value = query.get(name);
    if (value === null) return otherwise;
    const parsed = Number(value.replace(/^"(.*)"$/, '$1'));
    if (!Number.isFinite(parsed))
      throw new ProtocolError(400, 'query_parse_error', `Invalid value for ${name}`);
    return parsed;
  };
  const flag = (name: string) => query.get(name) === 'true';
  const feed = query.get('feed') ?? 'normal';
  if (!['normal', 'longpoll', 'continuous'].includes(feed)) {
    throw new ProtocolError(400, 'bad_request', 'Supported `feed` types: normal, continuous, longpoll');
  }
  const beats = query.get('heartbeat');
  const heartbeat =
    beats === null || beats === 'false' ? null : beats === 'true' ? defaultHeartbeat : number('heartbeat', 0);
  const options: Record<string, unknown> = {
    include_docs: flag('include_docs'),
    conflicts: flag('conflicts'),
    descending: flag('descending'),
    attachments: flag('attachments'),
    style: query.get('style') ?? 'main_only',
    return_docs: true,
  };
  if (query.has('limit')) options['limit'] = Math.max(1, number('limit', 1));
  const ids = body['doc_ids'] ?? JSON.parse(query.get('doc_ids') ?? 'null');
  if (query.get('filter') === '_doc_ids' && Array.isArray(ids)) options['doc_ids'] = ids;
  if (query.get('filter') === '_selector') options['selector'] = body['selector'] ?? {};
  const since = query.get('since') === 'now' ? (await database.pouch.info()).update_seq : number('since', 0);
  return {
    feed,
    since,
    heartbeat: heartbeat === null ? null : Math.max(heartbeat, 100),
    timeout: Math.min(number('timeout', 60_000), 60_000),
    options,
  };
}
