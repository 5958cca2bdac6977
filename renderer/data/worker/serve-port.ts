import { AppError, toAppError } from '#shared/errors/app-error.ts';
import type { Commands, DataEvent, ErrorData, OpenInput, OpenReply, PortCall, PortMessage } from '../port.ts';
import type { Engine } from './engine.ts';

/** What both a worker's global scope and a `MessagePort` can do. */
export interface PortEnd {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export type OpenEngine = (
  input: OpenInput,
  emit: (event: DataEvent) => void,
) => Promise<{ readonly engine: Engine; readonly reply: OpenReply } | { readonly reply: OpenReply }>;

export function errorData(thrown: unknown): ErrorData {
  const { kind, message, details } = toAppError(thrown);
  return { kind, message, details };
}

/** Answers the page's calls, each exactly once, and sends it the engine's events. */
export function servePort(port: PortEnd, openEngine: OpenEngine): void {
  let engine: Engine | undefined;
  const post = (message: PortMessage): void => port.postMessage(message);
  const emit = (event: DataEvent): void => post({ event });

  const open = async (input: OpenInput): Promise<OpenReply> => {
    if (engine)
      throw new AppError('unexpected', 'a database is already open in this worker', { reason: 'open-twice' });
    const opened = await openEngine(input, emit);
    if ('engine' in opened) engine = opened.engine;
    return opened.reply;
  };
  const run = async ({ name, input }: PortCall): Promise<unknown> => {
    if (name === 'open') return open(...input);
    if (!engine) throw new AppError('unexpected', `${name} before open`, { reason: 'not-open' });
    const command = engine[name] as (...input: PortCall['input']) => ReturnType<Commands[typeof name]>;
    const value = await command(...input);
    if (name === 'close' || name === 'wipe') engine = undefined;
    return value;
  };

  port.onmessage = ({ data }) => {
    const asked = data as PortCall;
    run(asked).then(
      (value) => post({ call: asked.call, ok: true, value }),
      (thrown: unknown) => post({ call: asked.call, ok: false, error: errorData(thrown) }),
    );
  };
}
