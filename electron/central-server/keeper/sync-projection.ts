import { projectionDatabaseOf } from '#shared/central/audience.ts';
import { projectionGuardFor } from '#shared/central/design.ts';
import type { CentreDocument } from '#shared/central/identity.ts';
import type { Projection } from '#shared/central/projection/projection.ts';
import type { ScopeRecords } from '#shared/central/projection/scope-records.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Ask } from './ask.ts';
import type { Report } from './keeper-event.ts';
import { type Draft, KeptDatabase, type StoredDocument } from './kept-database.ts';
import { isCentres } from './read-record.ts';

/** How many documents go in one request. */
const portion = 200;

export interface Synced {
  readonly written: number;
  readonly erased: number;
  /** Records of the scope with what flows back into them, to be stored there. */
  readonly returned: readonly AnyRecord[];
}

/**
 * Makes a projection's database equal to what it must hold, whatever stood there: that is also how one is rebuilt.
 * What left it is deleted and then forgotten by the centre (`_compact`), bodies and all. A decision of its people that
 * the scope lacks stays where it stands, taken back or not, or their machines would send it again and again. Null when
 * there is no such database: nobody has an account for it.
 */
export async function syncProjection(
  projection: Projection,
  records: ScopeRecords,
  ask: Ask,
  report: Report,
): Promise<Synced | null> {
  const name = projectionDatabaseOf(records.scope, projection.audience);
  const database = new KeptDatabase(ask, name);
  const there = await database.all();
  if (there === null) return null;
  const isGuarded = guardOf(there) === projectionGuardFor(records.scope, projection.audience);
  if (!isGuarded) report({ kind: 'unguarded', database: name });
  const wanted = new Map(projection.documents().map((document) => [document._id, document]));
  const drafts: Draft[] = [];
  const returned: AnyRecord[] = [];
  let isErasing = false;
  for (const document of there) {
    if (isCentres(document._id)) continue;
    const want = wanted.get(document._id);
    wanted.delete(document._id);
    const record = records.record(document._id);
    const own = decisionsIn(document).filter((one) => lacks(want, one) && lacks(record, one));
    const accepted = record && isGuarded ? own.filter((one) => projection.takesBack(one, record)) : [];
    if (record && accepted.length > 0) returned.push(withDecisions(record, accepted));
    if (want === undefined) {
      drafts.push({ _id: document._id, _rev: document._rev, _deleted: true });
      isErasing = true;
      continue;
    }
    const target = own.length === 0 ? want : { ...want, decisions: [...decisionsIn(want), ...own] };
    if (canonicalJson(contentOf(document)) === canonicalJson(contentOf(target))) continue;
    isErasing ||= leaves(document, target);
    drafts.push({ ...target, _rev: document._rev });
  }
  drafts.push(...wanted.values());
  const refused = new Set<string>();
  for (let at = 0; at < drafts.length; at += portion) {
    for (const { id, error, reason } of await database.write(drafts.slice(at, at + portion))) {
      // A conflict is somebody's answer that came meanwhile: the next round reads it.
      if (error === undefined || error === 'conflict') continue;
      refused.add(id);
      report({ kind: 'left-open', id, because: reason ?? error });
    }
  }
  if (isErasing && !(await database.compact())) report({ kind: 'not-erased', database: name });
  const taken = drafts.filter((draft) => !refused.has(draft._id));
  const erased = taken.filter((draft) => draft['_deleted'] === true).length;
  return { written: taken.length - erased, erased, returned };
}

function guardOf(documents: readonly StoredDocument[]): unknown {
  return documents.find(({ _id }) => _id === '_design/guard')?.['validate_doc_update'];
}

function decisionsIn(document: CentreDocument | AnyRecord | undefined): readonly AnyDecision[] {
  return (document?.['decisions'] ?? []) as readonly AnyDecision[];
}

function lacks(holder: CentreDocument | AnyRecord | undefined, { id }: AnyDecision): boolean {
  return !decisionsIn(holder).some((one) => one.id === id);
}

function withDecisions(record: AnyRecord, more: readonly AnyDecision[]): AnyRecord {
  return { ...record, decisions: [...decisionsIn(record), ...more] };
}

function contentOf(document: CentreDocument): object {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_rev'));
}

/** Whether what stands says something that the new document does not: a name that was corrected, a text that went. */
function leaves(standing: StoredDocument, target: CentreDocument): boolean {
  return Object.keys(contentOf(standing)).some(
    (name) => name !== 'clock' && canonicalJson(standing[name]) !== canonicalJson(target[name]),
  );
}
