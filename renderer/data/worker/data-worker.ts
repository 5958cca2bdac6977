import { browserStorage, keepPersisted } from '../database/browser-storage.ts';
import { databaseName } from '../database/database-name.ts';
import { takeExclusive } from '../database/exclusive-lock.ts';
import { openLocalDatabase } from '../database/open-local-database.ts';
import { usualPace } from '../sync/backoff.ts';
import { createEngine } from './engine.ts';
import { type PortEnd, servePort } from './serve-port.ts';

/** Large enough to be quick, small enough that a page of a first sync is stored in well under a second. */
const batch = 1_000;

/** The one data worker of a page: takes the database for itself, opens it, and answers the page's port. */
servePort(globalThis as unknown as PortEnd, async ({ key, ...input }, emit) => {
  const name = await databaseName({ centre: input.centre, scope: input.scope, person: input.person.name });
  const release = await takeExclusive(name);
  if (!release) return { reply: { kind: 'already-open' } };
  try {
    const [store, persisted] = await Promise.all([
      openLocalDatabase(name, browserStorage(), key),
      keepPersisted(),
    ]);
    const { damage } = store;
    const parts = { store, damage, input, emit, now: Date.now, random: Math.random, pace: usualPace, batch };
    const engine = await createEngine(parts);
    globalThis.addEventListener('online', () => void engine.syncNow());
    const thenRelease = async (work: Promise<void>): Promise<void> => {
      await work;
      release();
    };
    return {
      reply: { kind: 'opened', persisted },
      engine: {
        ...engine,
        close: () => thenRelease(engine.close()),
        wipe: (how) => thenRelease(engine.wipe(how)),
      },
    };
  } catch (thrown) {
    release();
    throw thrown;
  }
});
