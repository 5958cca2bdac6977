import { randomUUID } from 'node:crypto';
import { Database } from './database.ts';
import type { Pouch, PouchClass } from './pouch.ts';
import { noMembers, type SecurityObject } from './security.ts';

const registryName = 'relais-centre-registry';
const prefix = 'database:';

/** As CouchDB allows, without the slash: a name is a folder's name here. */
export const databaseName = /^(_users|[a-z][a-z0-9_$()+-]{0,120})$/;

/**
 * Which databases there are, with the `_security` of each. Kept in a database of its own that no request can name:
 * a `_local` document, where others keep it, could be written by any member.
 */
export class Databases {
  readonly #pouchClass: PouchClass;
  readonly #registry: Pouch;
  readonly #open = new Map<string, Database>();

  private constructor(pouchClass: PouchClass) {
    this.#pouchClass = pouchClass;
    this.#registry = new pouchClass(registryName);
    pouchClass.allDbs = async () => this.names();
    pouchClass.__dbCacheMap = {
      get: (name) => this.#open.get(name)?.pouch,
      set: () => undefined,
      delete: () => undefined,
    };
  }

  /** Opens the registry and every database in it, and makes `_users` when it is not there yet. */
  static async open(pouchClass: PouchClass): Promise<Databases> {
    const databases = new Databases(pouchClass);
    const { rows } = await databases.#registry.allDocs({
      startkey: prefix,
      endkey: `${prefix}\ufff0`,
      include_docs: true,
    });
    for (const { doc } of rows) {
      const name = String(doc?._id).slice(prefix.length);
      databases.#remember(
        name,
        (doc?.['security'] ?? noMembers) as SecurityObject,
        String(doc?.['createdAt']),
      );
    }
    if (!databases.get('_users')) await databases.create('_users');
    return databases;
  }

  names(): string[] {
    return [...this.#open.keys()].sort();
  }

  get(name: string): Database | undefined {
    return this.#open.get(name);
  }

  /** Nobody but the server's admin is let in until `_security` says who. */
  async create(name: string): Promise<Database> {
    const createdAt = String(Date.now());
    await this.#registry.put({ _id: prefix + name, security: noMembers, createdAt, uuid: randomUUID() });
    const database = this.#remember(name, noMembers, createdAt);
    await database.pouch.info();
    return database;
  }

  async drop(name: string): Promise<void> {
    const database = this.#open.get(name);
    if (!database) return;
    this.#open.delete(name);
    await database.pouch.destroy();
    const entry = await this.#registry.get(prefix + name);
    await this.#registry.put({ ...entry, _deleted: true });
  }

  async secure(name: string, security: SecurityObject): Promise<void> {
    const database = this.#open.get(name);
    if (!database) return;
    const entry = await this.#registry.get(prefix + name);
    await this.#registry.put({ ...entry, security });
    database.security = security;
  }

  async close(): Promise<void> {
    const all = [...this.#open.values()];
    this.#open.clear();
    await Promise.all([...all.map((database) => database.pouch.close()), this.#registry.close()]);
  }

  #remember(name: string, security: SecurityObject, createdAt: string): Database {
    const database = new Database(new this.#pouchClass(name), name, security, createdAt);
    this.#open.set(name, database);
    return database;
  }
}
