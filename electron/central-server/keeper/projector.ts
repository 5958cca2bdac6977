import { type Audience, projectionDatabaseOf } from '#shared/central/audience.ts';
import type { Projection, ProjectionsOf } from '#shared/central/projection/projection.ts';
import type { ScopeRecords } from '#shared/central/projection/scope-records.ts';
import { touchedSchool } from '#shared/central/projection/touched-school.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Ask } from './ask.ts';
import type { Report } from './keeper-event.ts';
import { KeptDatabase } from './kept-database.ts';
import { syncProjection } from './sync-projection.ts';

export interface ProjectorParts {
  readonly records: ScopeRecords;
  readonly ask: Ask;
  /** The rules: `shared/central/projection/projections-of.ts`. */
  readonly projectionsOf: ProjectionsOf;
  readonly report: Report;
  /** Stores in the scope what flows back. */
  readonly giveBack: (records: readonly AnyRecord[]) => Promise<void>;
  /** The scope's own database, where keepers note whose projections there are. */
  readonly database: KeptDatabase;
}

const noteName = 'relais-keeper-projections';

/** Keeps the projections that have a database (provisioning makes it with an account) equal to what they must hold. */
export class Projector {
  readonly #parts: ProjectorParts;
  /** Where each database stood when it was last found equal; one without an entry is looked for. */
  readonly #places = new Map<string, string>();
  /** Schools whose own pupils changed: at once. */
  readonly #touched = new Set<string>();
  /** Everybody who ever had a projection: a class that is no more has one, and it must be emptied. */
  #known: readonly Audience[] | undefined;
  /** Something changed that may show anywhere, as the seats of an offer do: in the next round of all. */
  #isStale = true;

  constructor(parts: ProjectorParts) {
    this.#parts = parts;
  }

  /** To be called with a record as it was and again as it is: a pupil who moved concerns two schools. */
  touch(record: AnyRecord): void {
    const school = touchedSchool(record, this.#parts.records);
    if (school !== null) this.#touched.add(school);
    this.#isStale = true;
  }

  get count(): number {
    return this.#places.size;
  }

  /** Brings up to date the schools that changed, and whatever somebody wrote into. */
  async follow(): Promise<void> {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    for (const projection of this.#projections()) {
      const name = this.#nameOf(projection);
      const last = this.#places.get(name);
      if (last === undefined) continue;
      const { audience } = projection;
      const isTouched = audience.kind !== 'partner' && touched.has(audience.school);
      const place = await this.#database(name).place();
      if (isTouched || place !== last) await this.#sync(projection);
    }
  }

  /** Brings all up to date where anything changed, and those that were made since. */
  async refresh(): Promise<void> {
    const isStale = this.#isStale;
    this.#isStale = false;
    this.#known ??= ((await this.#parts.database.local(noteName))?.['audiences'] ??
      []) as readonly Audience[];
    const projections = this.#projections();
    for (const projection of projections) {
      if (isStale || !this.#places.has(this.#nameOf(projection))) await this.#sync(projection);
    }
    const there = projections.filter((one) => this.#places.has(this.#nameOf(one))).map((one) => one.audience);
    if (there.length === this.#known.length) return;
    await this.#parts.database.saveLocal(noteName, { audiences: there });
    this.#known = there;
  }

  async #sync(projection: Projection): Promise<void> {
    const { records, ask, report, giveBack } = this.#parts;
    const name = this.#nameOf(projection);
    const synced = await syncProjection(projection, records, ask, report);
    if (synced === null) return void this.#places.delete(name);
    const { written, erased, returned } = synced;
    if (written + erased > 0) report({ kind: 'projected', database: name, written, erased });
    // What we wrote ourselves moved it, too; somebody's write in between is found when it is looked at again.
    const place = written + erased > 0 ? 'moved' : await this.#database(name).place();
    if (place !== null) this.#places.set(name, place);
    if (returned.length === 0) return;
    await giveBack(returned);
    report({ kind: 'taken-back', database: name, count: returned.length });
  }

  #projections(): readonly Projection[] {
    const projections = this.#parts.projectionsOf(this.#parts.records);
    const names = new Set(projections.map((projection) => this.#nameOf(projection)));
    const former = (this.#known ?? [])
      .map((audience): Projection => ({ audience, documents: () => [], takesBack: () => false }))
      .filter((projection) => !names.has(this.#nameOf(projection)));
    return [...projections, ...former];
  }

  #nameOf({ audience }: Projection): string {
    return projectionDatabaseOf(this.#parts.records.scope, audience);
  }

  #database(name: string): KeptDatabase {
    return new KeptDatabase(this.#parts.ask, name);
  }
}
