import { randomUUID } from 'node:crypto';
import { Value } from 'typebox/value';
import { AppError } from '#shared/errors/app-error.ts';
import type { Log } from '#shared/lib/log.ts';
import { contract, type InputSchema } from '#shared/shell/contract.ts';
import type { Shell } from '#shared/shell/shell.ts';
import type { Call, Reply, WireError } from '#shared/shell/wire.ts';

/** Answers one call from a page. Takes whatever arrived; never throws. */
export type Dispatch = (call: unknown) => Promise<Reply>;

/**
 * Makes the trusted end of the wire over the rooms that this side has: all of them in Electron, the services
 * alone in the web shell. Names are looked up among own properties only, inputs are always checked, and what
 * a service throws by mistake becomes `unexpected` with a reference that the log has too.
 */
export function createDispatch(rooms: Partial<Shell>, log: Log): Dispatch {
  return async (call) => {
    try {
      const { room, method, input } = readCall(call);
      const run = find(rooms, room, method);
      return { ok: true, value: await run(check(room, method, input)) };
    } catch (thrown) {
      return { ok: false, error: toWire(thrown, log) };
    }
  };
}

function readCall(call: unknown): Call {
  if (
    typeof call === 'object' &&
    call !== null &&
    Object.hasOwn(call, 'room') &&
    Object.hasOwn(call, 'method')
  ) {
    const { room, method, input } = call as Record<'room' | 'method' | 'input', unknown>;
    if (typeof room === 'string' && typeof method === 'string') return { room, method, input };
  }
  throw new AppError('invalid', 'not a call', { reason: 'bad-call' });
}

function find(rooms: object, room: string, method: string): (input: unknown) => Promise<unknown> {
  const found = own(own(rooms, room), method);
  if (typeof found === 'function' && schemaOf(room, method))
    return (input) => Reflect.apply(found, undefined, [input]);
  throw new AppError('invalid', 'no such method of the shell', { reason: 'no-such-method' });
}

function check(room: string, method: string, input: unknown): unknown {
  const schema = schemaOf(room, method)?.schema;
  if (schema && Value.Check(schema, input)) return input;
  const fields = schema
    ? [...Value.Errors(schema, input)].map((error) => error.instancePath).slice(0, 5)
    : [];
  throw new AppError('invalid', `${room}.${method}: the input does not fit`, { reason: 'bad-input', fields });
}

function schemaOf(room: string, method: string): InputSchema<unknown> | undefined {
  return own(own(contract, room), method) as InputSchema<unknown> | undefined;
}

function own(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}

/** Details are made plain: both IPC and JSON must carry them alike. */
function toWire(thrown: unknown, log: Log): WireError {
  if (thrown instanceof AppError && thrown.kind !== 'unexpected') {
    return {
      kind: thrown.kind,
      message: thrown.message,
      details: JSON.parse(JSON.stringify(thrown.details)),
    };
  }
  const reference = randomUUID().slice(0, 8);
  log('shell.unexpected', {
    reference,
    error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown,
  });
  return { kind: 'unexpected', message: 'the shell failed', details: { reason: 'shell', reference } };
}
