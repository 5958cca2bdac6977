import {
  isDatabaseAdmin,
  isMember,
  isServerAdmin,
  type SecurityObject,
  type UserContext,
} from './security.ts';

export type Entry = 'anyone' | 'member' | 'database-admin' | 'server-admin';

const membersMayRead = new Set([
  '_all_docs',
  '_changes',
  '_bulk_get',
  '_revs_diff',
  '_find',
  '_explain',
  '_security',
]);
const membersMayWrite = new Set(['_bulk_docs', '_ensure_full_commit']);
const readBy: Record<string, readonly string[]> = {
  _changes: ['GET', 'HEAD', 'POST'],
  _all_docs: ['GET', 'HEAD', 'POST'],
  _security: ['GET', 'HEAD'],
};

/**
 * Who may send this request to a database, or null when the server does not offer it. What is not listed is
 * refused: express-pouchdb itself would answer anybody.
 *
 * `segments` are the decoded parts of the path after the database's name.
 */
export function entryFor(method: string, segments: readonly string[]): Entry | null {
  const [first, second] = segments;
  const reads = method === 'GET' || method === 'HEAD';
  if (first === undefined) return reads || method === 'POST' ? 'member' : 'server-admin';
  if (first === '_design') {
    if (second === undefined) return null;
    return reads ? 'member' : 'database-admin';
  }
  if (first === '_local') return second !== undefined && segments.length === 2 ? 'member' : null;
  if (first === '_index') return reads ? 'member' : 'database-admin';
  if (first === '_security' && method === 'PUT') return 'database-admin';
  if (first === '_compact' || first === '_view_cleanup') return 'database-admin';
  if (membersMayWrite.has(first)) return method === 'POST' ? 'member' : null;
  if (membersMayRead.has(first)) return (readBy[first] ?? ['POST']).includes(method) ? 'member' : null;
  if (first.startsWith('_')) return null;
  return reads || method === 'PUT' || method === 'DELETE' ? 'member' : null;
}

export function mayEnter(entry: Entry, user: UserContext, security: SecurityObject): boolean {
  if (entry === 'anyone') return true;
  if (entry === 'member') return isMember(user, security);
  if (entry === 'database-admin') return isDatabaseAdmin(user, security);
  return isServerAdmin(user);
}
