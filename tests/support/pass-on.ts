import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './fault.ts';

interface Row {
  readonly _id: string;
}

/** A `_bulk_docs` without one row, and that row. */
function split(body: Buffer, about?: string): { readonly rest: Buffer; readonly row: Row } | undefined {
  try {
    const { docs, ...others } = JSON.parse(body.toString()) as { docs?: Row[] };
    const row = about === undefined ? docs?.at(-1) : docs?.find((one) => JSON.stringify(one).includes(about));
    const rest = { ...others, docs: docs?.filter((one) => one !== row) };
    return row && { rest: Buffer.from(JSON.stringify(rest)), row };
  } catch {
    return undefined;
  }
}

function answerTo(ask: () => ClientRequest, body: Buffer, closed: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const upstream = ask();
    upstream.on('response', resolve);
    upstream.on('error', reject);
    closed.addEventListener('abort', () => upstream.destroy());
    // The body may be another one than came in, so its length is told anew.
    if (body.length > 0) upstream.setHeader('content-length', body.length);
    upstream.end(body);
  });
}

async function wholeOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function drip(
  whole: Buffer,
  outgoing: ServerResponse,
  { bytes, everyMs }: Extract<Fault, { kind: 'drip' }>,
): void {
  let at = 0;
  const timer = setInterval(() => {
    outgoing.write(whole.subarray(at, at + bytes));
    at += bytes;
    if (at >= whole.length) outgoing.end();
  }, everyMs);
  outgoing.on('close', () => clearInterval(timer));
}

/** Hands a request to the centre and its answer back, with what goes wrong once the centre has heard of it. */
export async function passOn(
  ask: () => ClientRequest,
  body: Buffer,
  outgoing: ServerResponse,
  fault: Fault | undefined,
  count: (bytes: number) => void,
): Promise<void> {
  const closed = new AbortController();
  outgoing.on('close', () => closed.abort());
  const send = (what: Buffer): Promise<IncomingMessage> => answerTo(ask, what, closed.signal);
  const refused = fault?.kind === 'refuse-row' ? split(body, fault.about) : undefined;
  if (refused && fault?.kind === 'refuse-row') {
    const answers = JSON.parse((await wholeOf(await send(refused.rest))).toString()) as unknown[];
    const { error, reason } = fault;
    outgoing.writeHead(201, { 'Content-Type': 'application/json' });
    return void outgoing.end(JSON.stringify([...answers, { id: refused.row._id, error, reason }]));
  }
  if (fault?.kind === 'twice') await wholeOf(await send(body));
  const answer = await send(body);
  if (fault?.kind === 'lose-answer') {
    await wholeOf(answer);
    return void outgoing.destroy();
  }
  const { statusCode = 502, headers } = answer;
  outgoing.writeHead(statusCode, headers);
  if (fault?.kind === 'cut' || fault?.kind === 'stall') {
    const { bytes, kind } = fault;
    answer.once('data', (part: Buffer) => {
      outgoing.write(part.subarray(0, bytes));
      answer.pause();
      // Without a wait, the part might never leave.
      if (kind === 'cut') setTimeout(() => outgoing.destroy(), 10);
    });
    return;
  }
  if (fault?.kind === 'drip') return drip(await wholeOf(answer), outgoing, fault);
  answer.on('data', (part: Buffer) => count(part.length));
  answer.pipe(outgoing);
}
