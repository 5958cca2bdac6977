/** What may go wrong between a machine and the centre. Without a word on it, the centre hears nothing of the request. */
export type Fault =
  /** The connection breaks before the centre hears anything. */
  | { readonly kind: 'drop' }
  /** The centre did it; the answer never arrives. */
  | { readonly kind: 'lose-answer' }
  /** The centre did it; the answer stops behind so many bytes of its body, the connection closed. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** The centre did it; the answer stops behind so many bytes, the connection left open. */
  | { readonly kind: 'stall'; readonly bytes: number }
  /** The centre did it; the answer comes so slowly that it never ends. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number }
  /** Delivered to the centre twice; the second answer arrives. */
  | { readonly kind: 'twice' }
  /** Accepted, and never answered: not a byte, the connection left open. */
  | { readonly kind: 'silence' }
  /** The first row of a `_bulk_docs` that says `about` somewhere (without it, the last row) is refused, the others pass. */
  | {
      readonly kind: 'refuse-row';
      readonly error: string;
      readonly reason: string;
      readonly about?: string;
    }
  /** The centre (or what stands before it) answers this instead. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  /** Passes, so much later. */
  | { readonly kind: 'delay'; readonly ms: number };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
}

/** Says what goes wrong with a request; undefined lets it pass. The body is there for POST and PUT. */
export type FaultPlan = (request: SeenRequest, body: string) => Fault | undefined;

const json = (status: number, error: string, headers: Record<string, string> = {}): Fault => {
  return { kind: 'answer', status, body: { error, reason: `made up: ${error}` }, headers };
};
const html = (status: number): Fault => {
  const headers = { 'Content-Type': 'text/html' };
  return { kind: 'answer', status, body: `<html><h1>${status}</h1></html>`, headers };
};

/** Every fault that a centre, a proxy or a school's network has shown, by name. `retryAt` is the date of `Retry-After`. */
export function faultsByName(retryAt: Date): Readonly<Record<string, Fault>> {
  return {
    dropped: { kind: 'drop' },
    'answer lost': { kind: 'lose-answer' },
    'cut in the body': { kind: 'cut', bytes: 20 },
    'stalled in the body': { kind: 'stall', bytes: 20 },
    'slow drip': { kind: 'drip', bytes: 2, everyMs: 60 },
    'delivered twice': { kind: 'twice' },
    'never answered': { kind: 'silence' },
    '403 on one row': { kind: 'refuse-row', error: 'forbidden', reason: 'decision-not-allowed: made up' },
    '409 on one row': { kind: 'refuse-row', error: 'conflict', reason: 'Document update conflict.' },
    delayed: { kind: 'delay', ms: 120 },
    '404': json(404, 'not_found'),
    '409': json(409, 'conflict'),
    '429 for a second': json(429, 'too_many_requests', { 'Retry-After': '1' }),
    '429 until a date': json(429, 'too_many_requests', { 'Retry-After': retryAt.toUTCString() }),
    '500 with JSON': json(500, 'internal_server_error'),
    '500 with a page': html(500),
    '502': html(502),
    '503': json(503, 'service_unavailable'),
    'a portal’s page': html(200),
  };
}
