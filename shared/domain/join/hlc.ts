import type { Hlc } from '#shared/records/clock.ts';

const counterLimit = 0xffff;
const dayMs = 86_400_000;

/** A stamp this far ahead of the centre's time is restamped before sending and refused by the centre. */
export const farAheadMs = dayMs;

/** `ms` since 1970 in UTC and a counter of 0 to 65,535, as `1795623456789-0000`: text that sorts as time does. */
export function formatHlc(ms: number, counter: number): Hlc {
  return `${String(ms).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}`;
}

/** The two halves of a stamp whose form has been checked. */
export function parseHlc(hlc: Hlc): { readonly ms: number; readonly counter: number } {
  return { ms: Number(hlc.slice(0, 13)), counter: Number.parseInt(hlc.slice(14), 16) };
}

/** The least stamp after `hlc`; a full counter borrows from the next millisecond. */
export function nextHlc(hlc: Hlc): Hlc {
  const { ms, counter } = parseHlc(hlc);
  return counter < counterLimit ? formatHlc(ms, counter + 1) : formatHlc(ms + 1, 0);
}

/**
 * The stamp of a new write: later than every stamp given or received before (`last`), and as near to true time as that
 * allows. `now` is this machine's clock in milliseconds, `offset` what to add to it (`clockOffset`).
 */
export function tick(last: Hlc | undefined, now: number, offset = 0): Hlc {
  const fresh = formatHlc(Math.max(0, Math.round(now + offset)), 0);
  return last === undefined || fresh > last ? fresh : nextHlc(last);
}

/**
 * What `last` becomes once another machine's stamp has been read, so that the next write comes after it. A stamp far
 * ahead of true time is not followed: one laptop with a wrong year must not drag everybody there.
 */
export function receive(last: Hlc | undefined, arriving: Hlc, now: number, offset = 0): Hlc | undefined {
  if (isFarAhead(arriving, now, offset)) return last;
  return last === undefined || arriving > last ? arriving : last;
}

/** Whether a stamp is more than 24 h ahead of true time as far as this machine knows it. */
export function isFarAhead(hlc: Hlc, now: number, offset = 0): boolean {
  return parseHlc(hlc).ms > now + offset + farAheadMs;
}

/**
 * Milliseconds to add to this machine's clock to have the centre's. `centreDate` is the `Date` header (whole seconds),
 * `sent` and `received` this machine's clock around the request. Under two seconds nobody can tell: 0.
 */
export function clockOffset(centreDate: number, sent: number, received: number): number {
  const offset = Math.round(centreDate + 500 - (sent + received) / 2);
  return Math.abs(offset) < 2_000 ? 0 : offset;
}
