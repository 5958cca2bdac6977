import type { Random } from '#build/scripts/seed/random.ts';
import type { Fault, SeenRequest } from '#tests/support/fault.ts';
import type { FaultProxy } from '#tests/support/fault-proxy.ts';

/** What one machine's way to the centre is like; all of it drawn from one stream of chance, request by request. */
export interface Weather {
  /** The share of requests that something happens to, 0 to 1. */
  rough(share: number): void;
  /** Nobody answers at the centre's address, until there is a network again. */
  offline(isOffline: boolean): Promise<void>;
  /** Answers 401 to everything. */
  signedOut(isOut: boolean): void;
  /** Ends what a fault keeps open, as another network does. */
  freshen(): void;
  readonly counts: { requests: number; faults: number; unauthorized: number; rescans: number };
}

type Draw = (random: Random) => Fault;

const page = '<!DOCTYPE html><title>Erreur</title><p>Service indisponible';
const answer =
  (status: number, error: string, headers: Record<string, string> = {}): Draw =>
  () => ({ kind: 'answer', status, headers, body: { error, reason: `${error} of the torture` } });

const always: readonly (readonly [Draw, number])[] = [
  [() => ({ kind: 'drop' }), 5],
  [() => ({ kind: 'lose-answer' }), 6],
  [(random) => ({ kind: 'cut', bytes: random.between(0, 400) }), 5],
  [() => ({ kind: 'twice' }), 4],
  [(random) => ({ kind: 'delay', ms: random.between(1, 60) }), 6],
  [() => ({ kind: 'silence' }), 1],
  [(random) => ({ kind: 'stall', bytes: random.between(1, 200) }), 1],
  [() => ({ kind: 'drip', bytes: 40, everyMs: 5 }), 1],
  [answer(429, 'too_many_requests', { 'Retry-After': '0' }), 2],
  [answer(500, 'internal_server_error'), 2],
  [() => ({ kind: 'answer', status: 500, headers: { 'Content-Type': 'text/html' }, body: page }), 2],
  [() => ({ kind: 'answer', status: 200, headers: { 'Content-Type': 'text/html' }, body: page }), 1],
  [answer(502, 'bad_gateway'), 1],
  [answer(503, 'service_unavailable', { 'Retry-After': '1' }), 1],
];
/** Only where a whole list of records is sent. */
const sending: readonly (readonly [Draw, number])[] = [
  ...always,
  [() => ({ kind: 'lose-answer' }), 8],
  [() => ({ kind: 'refuse-row', error: 'conflict', reason: 'Document update conflict.' }), 4],
  [() => ({ kind: 'refuse-row', error: 'forbidden', reason: 'decision-not-allowed: made up' }), 1],
  [answer(413, 'too_large'), 1],
  [answer(409, 'conflict'), 1],
  [answer(403, 'forbidden'), 1],
];
/** A mark of this machine that cannot be found looks like a centre put back from a copy: everything is read again. */
const asking: readonly (readonly [Draw, number])[] = [...always, [answer(404, 'not_found'), 1]];

function choicesFor({ method, path }: SeenRequest) {
  if (path.includes('_bulk_docs')) return sending;
  return method === 'GET' && path.includes('_local/') ? asking : always;
}

export function createWeather(proxy: FaultProxy, random: Random): Weather {
  const counts = { requests: 0, faults: 0, unauthorized: 0, rescans: 0 };
  let share = 0;
  let isOut = false;
  const next = (request: SeenRequest): Fault | undefined => {
    if (isOut) {
      counts.unauthorized += 1;
      return answer(401, 'unauthorized')(random);
    }
    return random.chance(share) ? random.weighted(choicesFor(request))(random) : undefined;
  };
  const plan = (request: SeenRequest): Fault | undefined => {
    counts.requests += 1;
    const fault = next(request);
    if (fault) counts.faults += 1;
    if (fault?.kind === 'answer' && fault.status === 404) counts.rescans += 1;
    return fault;
  };
  proxy.fault = plan;
  return {
    counts,
    rough(next) {
      share = next;
    },
    offline: (isOffline) => (isOffline ? proxy.vanish() : proxy.comeBack()),
    signedOut(next) {
      isOut = next;
    },
    freshen() {
      proxy.calm();
      proxy.fault = plan;
    },
  };
}
