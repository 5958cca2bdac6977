import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers an error the way CouchDB does: a status and `{error, reason}`. */
export class ProtocolError extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, error: string, reason: string) {
    super(reason);
    this.status = status;
    this.error = error;
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': bytes.byteLength,
    'Cache-Control': 'must-revalidate',
    ...headers,
  });
  response.end(bytes);
}

/** A whole request; a document may take 8 MB of it, as in CouchDB 3. */
const largestRequest = 64 * 1024 * 1024;

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    // The rest is read and dropped, so that the client sees the answer and not a broken pipe.
    if (length <= largestRequest) chunks.push(chunk);
  }
  if (length > largestRequest) throw new ProtocolError(413, 'too_large', 'the request entity is too large');
  return Buffer.concat(chunks);
}

/** The body as a JSON object. Throws a 400 `bad_request` on anything else. */
export async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
  } catch {
    throw new ProtocolError(400, 'bad_request', 'invalid UTF-8 JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ProtocolError(400, 'bad_request', 'Request body must be a JSON object');
  }
  return body as Record<string, unknown>;
}
