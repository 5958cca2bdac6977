import { AppError } from '#shared/errors/app-error.ts';
import type { CommandName, Commands, DataEvent, ErrorData, PortMessage } from '../port.ts';
import type { PortEnd } from '../worker/serve-port.ts';

/** The page's end of the port: the commands as functions. */
export interface PortClient {
  readonly commands: Commands;
  /** What the worker tells, from the first word. */
  listen(hear: (event: DataEvent) => void): void;
  /** The other end is gone (it crashed, its disk is full): every call, also to come, fails with this, and it is told as `failed`. */
  fail(error: AppError): void;
}

interface Waiting {
  readonly settle: (value: unknown) => void;
  readonly fail: (error: AppError) => void;
}

export function toThrown({ kind, message, details }: ErrorData): AppError {
  return new AppError(kind, message, details);
}

export function createPortClient(port: PortEnd): PortClient {
  const waiting = new Map<number, Waiting>();
  /** What was told before anybody listened: opening a database already tells something. */
  const early: DataEvent[] = [];
  let hear: (event: DataEvent) => void = (event) => void early.push(event);
  let broken: AppError | undefined;
  let last = 0;

  port.onmessage = ({ data }) => {
    const message = data as PortMessage;
    if ('event' in message) return hear(message.event);
    const caller = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.ok) caller?.settle(message.value);
    else caller?.fail(toThrown(message.error));
  };

  const call = (name: CommandName, input: readonly unknown[]): Promise<unknown> =>
    new Promise((settle, fail) => {
      if (broken) return fail(broken);
      last += 1;
      waiting.set(last, { settle, fail });
      port.postMessage({ call: last, name, input });
    });
  const command = <Name extends CommandName>(name: Name): Commands[Name] =>
    ((...input: readonly unknown[]) => call(name, input)) as Commands[Name];

  return {
    commands: {
      open: command('open'),
      load: command('load'),
      act: command('act'),
      signedIn: command('signedIn'),
      syncNow: command('syncNow'),
      asideList: command('asideList'),
      asideContent: command('asideContent'),
      asideRetry: command('asideRetry'),
      asideDismiss: command('asideDismiss'),
      deskRead: command('deskRead'),
      deskWrite: command('deskWrite'),
      wipe: command('wipe'),
      close: command('close'),
    },
    listen(listener) {
      hear = listener;
      for (const event of early.splice(0)) listener(event);
    },
    fail(error) {
      if (broken) return;
      broken = error;
      const { kind, message, details } = error;
      hear({ kind: 'failed', error: { kind, message, details } });
      for (const { fail } of waiting.values()) fail(error);
      waiting.clear();
    },
  };
}
