/** The little of PouchDB that the comparison uses; its packages bring no types. */
declare module 'pouchdb-core' {
  interface Remote {
    readonly fetch: (url: string, options?: RequestInit) => Promise<Response>;
  }
  interface Replication {
    readonly docs_written: number;
  }
  export default class PouchDB {
    constructor(name: string, options?: { readonly adapter?: string } | Remote);
    static plugin(plugin: unknown): typeof PouchDB;
    readonly replicate: {
      from(source: PouchDB, options: { readonly batch_size: number }): Promise<Replication>;
    };
  }
}
declare module 'pouchdb-adapter-idb';
declare module 'pouchdb-adapter-http';
declare module 'pouchdb-replication';
