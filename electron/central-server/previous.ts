import type { Pouch, RawDocument } from './pouch.ts';

/** What a write builds on: nothing, a stored document, or something that is no leaf any more. */
export type Previous = RawDocument | null | 'conflict';

/**
 * The document that each write would follow, as CouchDB hands it to `validate_doc_update` for `oldDoc`: the leaf
 * that `_rev` names for an ordinary edit, the nearest stored ancestor for a replicated one.
 */
export async function previousDocuments(
  pouch: Pouch,
  documents: readonly RawDocument[],
  newEdits: boolean,
): Promise<Map<RawDocument, Previous>> {
  const keys = [...new Set(documents.map((document) => String(document._id)))];
  const { rows } = keys.length ? await pouch.allDocs({ keys, include_docs: true }) : { rows: [] };
  const winners = new Map(rows.map((row) => [row.key, row]));
  const pairs = documents.map(async (document): Promise<[RawDocument, Previous]> => {
    const winner = winners.get(String(document._id));
    if (!winner?.value) return [document, newEdits && document._rev ? 'conflict' : null];
    if (!newEdits) return [document, await nearestAncestor(pouch, document)];
    if (winner.value.deleted && !document._rev) return [document, null];
    if (winner.doc && winner.value.rev === document._rev) return [document, winner.doc];
    return [document, await leaf(pouch, document)];
  });
  return new Map(await Promise.all(pairs));
}

async function leaf(pouch: Pouch, { _id, _rev }: RawDocument): Promise<Previous> {
  if (!_id || !_rev) return 'conflict';
  return pouch.get(_id, { rev: _rev }).catch(() => 'conflict' as const);
}

async function nearestAncestor(pouch: Pouch, { _id, _revisions }: RawDocument): Promise<Previous> {
  const { start, ids } = _revisions ?? { start: 0, ids: [] };
  // Of a document that comes again under its own revision, too, the parent is what it followed.
  for (const [back, hash] of ids.slice(1).entries()) {
    const found = await pouch.get(String(_id), { rev: `${start - 1 - back}-${hash}` }).catch(() => null);
    if (found) return found;
  }
  return null;
}
