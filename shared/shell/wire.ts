import { AppError, type ErrorDetails, type ErrorKind, errorKinds } from '../errors/app-error.ts';
import type { RoomsOf } from './rooms.ts';

/** What goes down the wire. */
export interface Call {
  readonly room: string;
  readonly method: string;
  readonly input?: unknown;
}

/** What comes back. An error is a value on the wire, for neither IPC nor JSON keeps a class. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError };

export interface WireError {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** Carries one call to the other side. Throws `AppError('unreachable')` when there is no other side. */
export type Transport = (call: Call) => Promise<Reply>;

/**
 * The page's end of the wire: an object with the methods of `rooms` that each send one call.
 * An answer that is no `Reply` throws `unexpected` (`bad-reply`).
 */
export function remoteShell<S>(rooms: RoomsOf<S>, transport: Transport): S {
  const shell: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {};
  for (const [room, methods] of Object.entries<object>(rooms)) {
    const built: Record<string, (input?: unknown) => Promise<unknown>> = {};
    for (const method of Object.keys(methods)) {
      built[method] = async (input) => unwrap(await transport({ room, method, input }));
    }
    shell[room] = built;
  }
  // The names come from `RoomsOf<S>`, which lists every method of S; the contract suite checks the shapes.
  return shell as S;
}

function unwrap(reply: unknown): unknown {
  if (!isReply(reply)) {
    throw new AppError('unexpected', 'the shell answered something that is no reply', {
      reason: 'bad-reply',
    });
  }
  if (reply.ok) return reply.value;
  throw new AppError(reply.error.kind, reply.error.message, reply.error.details);
}

/** Tells a reply from anything else that may arrive, such as a proxy's page. */
export function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return true;
  if (value.ok !== false || !('error' in value)) return false;
  const error = value.error;
  if (typeof error !== 'object' || error === null || !('kind' in error) || !('message' in error))
    return false;
  const known = errorKinds.some((kind) => kind === error.kind);
  return (
    known && typeof error.message === 'string' && 'details' in error && typeof error.details === 'object'
  );
}
