import type { CDPSession, Page } from 'playwright-core';

/** A task of the page's main thread. */
export interface Task {
  /** Processor time, milliseconds: what other programs took meanwhile does not count. */
  readonly own: number;
  /** From its beginning to its end, milliseconds. */
  readonly wall: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces the page from now on; the function it answers ends that and gives the tasks that took `leastMs` or more. */
export async function watchMainThread(page: Page, leastMs: number): Promise<() => Promise<readonly Task[]>> {
  const session = await page.context().newCDPSession(page);
  const traceConfig = { includedCategories: ['toplevel'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig });
  return async () => {
    const ended = new Promise<string | undefined>((resolve) => {
      session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream));
    });
    await session.send('Tracing.end');
    const handle = await ended;
    const mains = new Set<string>();
    const tasks: TraceEvent[] = [];
    for await (const line of handle ? linesOf(session, handle) : []) {
      const isNeeded = line.includes('"CrRendererMain"') || line.includes('::RunTask"');
      const event = isNeeded ? readEvent(line) : undefined;
      if (event?.args?.name === 'CrRendererMain') mains.add(`${event.pid} ${event.tid}`);
      if (event?.ph === 'X' && (event.dur ?? 0) >= leastMs * 1_000) tasks.push(event);
    }
    const own = tasks.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`));
    return own.map(({ dur = 0, tdur = dur }) => ({ own: tdur / 1_000, wall: dur / 1_000 }));
  };
}

/** A trace is too long for one text: its events stand on a line each. */
async function* linesOf(session: CDPSession, handle: string): AsyncGenerator<string> {
  let rest = '';
  while (true) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle, size: 1_048_576 });
    const lines = (rest + (base64Encoded ? Buffer.from(data, 'base64').toString() : data)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (eof) break;
  }
  yield rest;
}

function readEvent(line: string): TraceEvent | undefined {
  const from = line.indexOf('{"args"');
  const to = line.lastIndexOf('}');
  try {
    return JSON.parse(line.slice(Math.max(0, from), to + 1).replace(/\]\}?$/, '')) as TraceEvent;
  } catch {
    return undefined;
  }
}
