import type { Archive, OrganisationMemory } from '#shared/central/archive/archive.ts';
import { findPersonal } from '#shared/central/archive/find-personal.ts';
import { closedDesign } from '#shared/central/closed.ts';
import type { CentreDocument } from '#shared/central/identity.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { provisionDatabase } from '../provision-database.ts';
import type { Archived, ClosedMarker, Closing } from './closing.ts';

const summaryId = 'archive:summary';
const closedId = 'archive:closed';
const portion = 500;

/**
 * The archive as a database: a summary, one document per organisation, and last the sign that all of it is there.
 * Answers that sign: the first one that was left, which knows databases that may be gone by now.
 */
export async function storeArchive(
  { centre, archiveDatabase, scope, say }: Closing,
  { archive, personal }: Archived,
  marker: ClosedMarker,
): Promise<ClosedMarker> {
  const security = {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: [`scope:${scope}:coordinator`] },
  };
  await provisionDatabase(centre, { name: archiveDatabase, security, designs: [closedDesign(scope)] }, []);
  const { organisations, ...summary } = archive;
  const documents: CentreDocument[] = [
    { _id: summaryId, ...summary },
    ...organisations.map((one) => ({ _id: `archive:${one.id}`, ...one })),
  ];
  const known = await read({ centre, archiveDatabase });
  const changed = documents.filter(
    (document) => canonicalJson(contentOf(known.get(document._id))) !== canonicalJson(document),
  );
  for (let at = 0; at < changed.length; at += portion) {
    const docs = changed.slice(at, at + portion).map((document) => {
      const rev = known.get(document._id)?.['_rev'];
      return { ...document, ...(rev !== undefined && { _rev: rev }) };
    });
    await centre.ask('POST', `/${archiveDatabase}/_bulk_docs`, [201, 202], { docs });
  }
  const stored = await read({ centre, archiveDatabase });
  const isWhole = documents.every(
    (document) => canonicalJson(contentOf(stored.get(document._id))) === canonicalJson(document),
  );
  const places = [...stored.values()].flatMap(({ _id, _rev, ...rest }) =>
    _id === closedId ? [] : findPersonal(rest, personal),
  );
  if (!isWhole || places.length > 0)
    throw new AppError('unexpected', 'not stored', { reason: 'close-not-stored', database: archiveDatabase });
  if (!stored.has(closedId))
    await centre.ask('PUT', `/${archiveDatabase}/${closedId}`, [201, 202, 409], { ...marker });
  say('stored', { database: archiveDatabase });
  return (await readClosed({ centre, archiveDatabase })) ?? marker;
}

/** What a closing that was stopped after it dropped the original left to go on from; null before. */
export async function readClosed({
  centre,
  archiveDatabase,
}: Pick<Closing, 'centre' | 'archiveDatabase'>): Promise<ClosedMarker | null> {
  const { status, body } = await centre.ask('GET', `/${archiveDatabase}/${closedId}`, [200, 404]);
  return status === 200 ? (body as unknown as ClosedMarker) : null;
}

/** The archive as it was stored. */
export async function readArchive(closing: Pick<Closing, 'centre' | 'archiveDatabase'>): Promise<Archive> {
  const stored = await read(closing);
  const { _id: _, ...summary } = (contentOf(stored.get(summaryId)) ?? {}) as CentreDocument;
  const organisations = [...stored.values()].flatMap((document) => {
    const { _id, ...one } = contentOf(document) as CentreDocument;
    return _id.startsWith('archive:organisation:') ? [one as unknown as OrganisationMemory] : [];
  });
  return { ...summary, organisations } as unknown as Archive;
}

async function read({ centre, archiveDatabase }: Pick<Closing, 'centre' | 'archiveDatabase'>) {
  const { body } = await centre.ask('GET', `/${archiveDatabase}/_all_docs?include_docs=true`, [200]);
  const rows = body['rows'] as readonly { readonly id: string; readonly doc: CentreDocument }[];
  return new Map(rows.filter(({ id }) => !id.startsWith('_')).map(({ id, doc }) => [id, doc]));
}

function contentOf(document: CentreDocument | undefined): object | undefined {
  if (document === undefined) return undefined;
  const { _rev, ...content } = document;
  return content;
}
