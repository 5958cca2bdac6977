import { readBody } from '#electron/services/central/gateway/body.ts';
import type { Dispatch } from '#electron/shell/dispatch.ts';
import { plain } from '#electron/shell/serve.ts';

const maxCall = 256 * 1024;

/** Answers `POST /shell`: one call in, one reply out, both JSON. Files never come this way. */
export async function answerCall(request: Request, dispatch: Dispatch): Promise<Response> {
  if (request.method !== 'POST') return plain(405, 'method');
  if (request.headers.get('content-type') !== 'application/json') return plain(415, 'content-type');
  const body = await readBody(request, maxCall);
  if (body === 'too-large') return plain(413, 'too-large');
  const reply = await dispatch(parse(new TextDecoder().decode(body ?? undefined)));
  return Response.json(reply, {
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
}

/** What is no JSON is no call: the dispatcher says so in a reply. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
