import { AppError } from '#shared/errors/app-error.ts';
import type { CentreClient } from '../central/centre-client.ts';
import type { SeedSink } from './seed-campaign.ts';
import { type SeedDocument, toDocument } from './to-document.ts';

/**
 * Any CouchDB over HTTP, as its admin. A record that is there already stays as it is, so seeding again does no harm.
 * Throws what `CentreClient` throws; `not-found` (`no-database`); `unexpected` (`seed-refused`) with the first refusal.
 */
export function centreSink(centre: CentreClient, database: string): SeedSink {
  return {
    async write(batch) {
      const docs = batch.map(toDocument);
      const { status, body } = await centre.ask('POST', `/${database}/_bulk_docs`, [201, 202, 404], { docs });
      if (status === 404) {
        throw new AppError('not-found', `no database ${database}`, {
          reason: 'no-database',
          database,
          url: centre.url,
        });
      }
      const rows = body as unknown as readonly {
        readonly id: string;
        readonly error?: string;
        readonly reason?: string;
      }[];
      const refused = rows.find((row) => row.error !== undefined && row.error !== 'conflict');
      if (refused) {
        const said = `${refused.id}: ${refused.error}, ${refused.reason}`;
        throw new AppError('unexpected', said, { reason: 'seed-refused', said });
      }
      const already = rows.filter((row) => row.error === 'conflict').length;
      return { written: batch.length - already, already };
    },
  };
}

/**
 * The embedded centre in this process, past HTTP and its guard: faster. What is there already stays and counts as
 * written.
 */
export function fillSink(
  server: { readonly fill: (database: string, documents: readonly SeedDocument[]) => Promise<void> },
  database: string,
): SeedSink {
  return {
    async write(batch) {
      await server.fill(database, batch.map(toDocument));
      return { written: batch.length, already: 0 };
    },
  };
}
