import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from '#electron/shell/dispatch.ts';
import { plain, type Serve } from '#electron/shell/serve.ts';
import type { Log } from '#shared/lib/log.ts';
import { answerCall } from './calls.ts';
import { toRequest, writeResponse } from './exchange.ts';
import { gate } from './gate.ts';
import type { Token } from './token.ts';

interface Parts {
  readonly origin: string;
  readonly token: Token;
  readonly serve: Serve;
  readonly dispatch: Dispatch;
  readonly log: Log;
}

/** The listener of the loopback shell: the gate first, then calls to the dispatcher and the rest to `serve`. */
export function answerRequests({ origin, token, serve, dispatch, log }: Parts) {
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<Response> => {
    const refusal = gate(incoming, origin, token);
    if (refusal) {
      log('web.refused', { method: incoming.method, ...refusal });
      // What was not let in is not read either: the connection ends with the answer.
      outgoing.setHeader('connection', 'close');
      return plain(refusal.status, refusal.reason);
    }
    const request = toRequest(incoming, outgoing, origin);
    const isCall = new URL(request.url).pathname === '/shell';
    const response = await (isCall ? answerCall(request, dispatch) : serve(request));
    // An answer that needed no body: what is left of it would be taken for the next request on this connection.
    if (!request.bodyUsed) await request.body?.cancel();
    return response;
  };

  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    // A page that leaves half-way breaks its own answer and nothing else.
    const done = answer(incoming, outgoing).then((response) =>
      writeResponse(response, outgoing, incoming.method ?? ''),
    );
    done.catch(() => outgoing.destroy());
  };
}
