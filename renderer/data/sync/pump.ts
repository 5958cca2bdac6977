import { AppError, toAppError } from '#shared/errors/app-error.ts';
import type { Instant } from '#shared/records/ids.ts';
import type { SyncState } from '../api/sync.ts';
import type { CentreAccess } from '../port.ts';
import { createBackoff, type Pace } from './backoff.ts';
import { refuseToSend } from './identity.ts';
import type { PullParts } from './pull.ts';
import { pull } from './pull.ts';
import { type PushParts, push } from './push.ts';
import type { StatusBoard } from './status.ts';
import type { Transport } from './transport.ts';
import { wait } from './wait.ts';

/** Keeps this machine and the centre in step for as long as it runs. */
export interface Pump {
  start(signedIn: boolean): void;
  /** Aborts what is under way and resolves when nothing of it is left. */
  stop(): Promise<void>;
  /** Something waits to be sent. */
  kick(): void;
  /** Ends every wait. */
  wake(): void;
  signedIn(access: CentreAccess): void;
}

export interface PumpParts {
  readonly transport: Transport;
  readonly pull: Omit<PullParts, 'caughtUp' | 'pace' | 'random'>;
  readonly push: PushParts;
  readonly board: StatusBoard;
  readonly pace: Pace;
  readonly now: () => Instant;
  readonly random: () => number;
  /** The local database failed: nothing goes on until it is open again. */
  readonly failed: (error: AppError) => void;
}

/** A value to wait for that can be set again and again. */
function createBell(): { ring(): void; rung(signal: AbortSignal): Promise<void> } {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async rung(signal) {
      if (!isRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', wake, { once: true });
        });
        if (wake) signal.removeEventListener('abort', wake);
      }
      isRung = false;
      wake = undefined;
    },
  };
}

export function createPump(parts: PumpParts): Pump {
  const { board, now } = parts;
  const stopping = new AbortController();
  const sending = createBell();
  const signIn = createBell();
  const waits = new Set<() => void>();
  let running: Promise<void> = Promise.resolve();
  /** The centre answered since either direction failed last, and is open. */
  let isKnown = false;

  function stateOf(error: AppError, nextTryAt: Instant): SyncState {
    const since = now();
    if (error.kind === 'forbidden') {
      return { kind: 'refused', because: error.details.reason === 'closed' ? 'closed' : 'forbidden', since };
    }
    if (error.kind === 'not-found') return { kind: 'refused', because: 'no-database', since };
    const isThere = error.kind !== 'unreachable' || error.details.reason === 'busy';
    return isThere ? { kind: 'busy', since, nextTryAt } : { kind: 'offline', since, nextTryAt };
  }

  /** Does one direction's work again and again; what the centre cannot do now is tried later, each on its own. */
  async function keepAt(
    work: (signal: AbortSignal, isWell: () => void) => Promise<void>,
    tell: (state: SyncState | undefined) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const backoff = createBackoff(parts.pace, parts.random);
    while (!signal.aborted) {
      const begun = performance.now();
      try {
        await work(signal, backoff.reset);
        backoff.reset();
      } catch (thrown) {
        if (signal.aborted) return;
        isKnown = false;
        const error = toAppError(thrown);
        if (error.kind === 'signed-out' || error.kind === 'storage') throw error;
        // What held for long was well, whatever ended it.
        if (performance.now() - begun > parts.pace.mostMs) backoff.reset();
        const ms = backoff.next(Number(error.details.retryAfterMs ?? 0));
        tell(stateOf(error, new Date(Date.parse(now()) + ms).toISOString() as Instant));
        let wake: (() => void) | undefined;
        await wait(ms, signal, (end) => {
          wake = end;
          waits.add(end);
        });
        if (wake) waits.delete(wake);
      }
    }
  }

  async function session(): Promise<void> {
    const ending = new AbortController();
    const signal = AbortSignal.any([stopping.signal, ending.signal]);
    const ready = createBell();
    const caughtUp = (): void => {
      isKnown = true;
      ready.ring();
    };
    const pulling = keepAt(
      (inner, isWell) =>
        pull({ ...parts.pull, pace: parts.pace, random: parts.random, caughtUp }, inner, isWell),
      board.pull,
      signal,
    );
    const pushing = ready.rung(signal).then(() => keepAt(sendAll, board.push, signal));
    try {
      await Promise.all([pulling, pushing]);
    } finally {
      ending.abort(new AppError('signed-out', 'the session ended', { reason: 'no-session' }));
      await Promise.allSettled([pulling, pushing]);
    }
  }

  async function sendAll(signal: AbortSignal): Promise<void> {
    board.push({ kind: 'sending' });
    if (!isKnown) await refuseToSend(parts.push.centre, parts.push.memory, signal);
    isKnown = true;
    await push(parts.push, signal);
    board.push(undefined);
    await sending.rung(signal);
  }

  /** One session ends with a missing sign-in; then nothing at all is asked until there is one. */
  async function run(isSignedIn: boolean): Promise<void> {
    let mayAsk = isSignedIn;
    while (!stopping.signal.aborted) {
      if (!mayAsk) {
        board.session({ kind: 'signed-out', since: now() });
        await signIn.rung(stopping.signal);
        mayAsk = true;
        board.session(undefined);
      }
      if (stopping.signal.aborted) return;
      try {
        await session();
      } catch (thrown) {
        if (stopping.signal.aborted) return;
        const error = toAppError(thrown);
        if (error.kind === 'storage') return parts.failed(error);
        mayAsk = false;
      }
    }
  }

  return {
    start(isSignedIn) {
      running = run(isSignedIn);
    },
    async stop() {
      stopping.abort(new AppError('unreachable', 'sync was stopped', { reason: 'stopped' }));
      await running;
    },
    kick: sending.ring,
    wake() {
      for (const end of waits) end();
    },
    signedIn(access) {
      parts.transport.use(access);
      signIn.ring();
      for (const end of waits) end();
    },
  };
}
