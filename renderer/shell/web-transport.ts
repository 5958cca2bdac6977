import { AppError } from '#shared/errors/app-error.ts';
import { type Call, isReply, type Reply, type Transport } from '#shared/shell/wire.ts';

/**
 * Calls over the page's own origin. Throws `unreachable` (`no-shell`) when the program is closed, `forbidden`
 * (`wrong-token`) when it was started again since this page was opened.
 */
export function createWebTransport(origin: string, headers: Readonly<Record<string, string>>): Transport {
  return async (call: Call): Promise<Reply> => {
    const answer = await send(`${origin}/shell`, call, headers);
    if (answer.status === 403) {
      throw new AppError('forbidden', 'the program was started again', { reason: 'wrong-token' });
    }
    const body: unknown = await answer.json().catch(() => null);
    if (isReply(body)) return body;
    throw new AppError('unexpected', `the shell answered ${answer.status}`, { reason: 'bad-reply' });
  };
}

async function send(url: string, call: Call, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(call),
      cache: 'no-store',
    });
  } catch (cause) {
    throw new AppError('unreachable', 'the program does not answer', { reason: 'no-shell' }, cause);
  }
}
