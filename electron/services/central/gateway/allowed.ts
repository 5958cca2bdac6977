/** What the gateway does with a request: pass it on to a path below the centre's address, or refuse it. */
export type Passage =
  | { readonly kind: 'pass'; readonly path: string }
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 405; readonly reason: string };

/** Every request that replication and reading need, and none besides: no deletion, no administration, no other database. */
const endpoints: Readonly<Record<string, readonly string[]>> = {
  '': ['GET'],
  _changes: ['GET', 'POST'],
  _bulk_docs: ['POST'],
  _bulk_get: ['POST'],
  _revs_diff: ['POST'],
  _all_docs: ['GET', 'POST'],
};

const documentMethods = ['GET', 'PUT'];

/**
 * Decides by method and path alone. `path` is what follows `/central/`, as it came on the wire; it is taken apart,
 * decoded once and put together again, so that what was checked is what is sent.
 */
export function decidePassage(method: string, path: string, databases: readonly string[]): Passage {
  const parts = decodeParts(path);
  if (!parts) return refuse(400, 'path');
  const [database = '', ...rest] = parts;
  if (!databases.includes(database)) return refuse(403, 'database');
  const methods = methodsFor(rest);
  if (!methods) return refuse(403, 'endpoint');
  if (!methods.includes(method)) return refuse(405, 'method');
  return { kind: 'pass', path: [database, ...rest].map(encodeURIComponent).join('/') };
}

function methodsFor(rest: readonly string[]): readonly string[] | null {
  const [first = '', second] = rest;
  if (rest.length <= 1 && Object.hasOwn(endpoints, first)) return endpoints[first] ?? null;
  if (first === '_local') return rest.length === 2 && second !== undefined ? documentMethods : null;
  return first === '' || first.startsWith('_') ? null : documentMethods;
}

/** Null for what has no one reading: an empty or dotted part, a slash or control character hidden in one, a broken escape. */
function decodeParts(path: string): readonly string[] | null {
  const trimmed = path.replace(/^([^/]+)\/$/, '$1');
  const parts = trimmed.split('/').map(decode);
  const odd = parts.some((part) => part === null || part === '' || isDots(part) || /[/\\\p{Cc}]/u.test(part));
  return odd ? null : parts.filter((part) => part !== null);
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function isDots(part: string): boolean {
  return part === '.' || part === '..';
}

function refuse(status: 400 | 403 | 405, reason: string): Passage {
  return { kind: 'refuse', status, reason };
}
