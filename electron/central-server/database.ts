import { EventEmitter, once } from 'node:events';
import type { Pouch, RawDocument, WriteResult } from './pouch.ts';
import type { SecurityObject } from './security.ts';
import { compileValidator, type Validator } from './validation.ts';

/** One database of the server: its store, who may enter, its validators, and a bell that rings on each write. */
export class Database {
  readonly pouch: Pouch;
  readonly name: string;
  readonly createdAt: string;
  security: SecurityObject;
  readonly #bell = new EventEmitter();
  readonly #compiled = new Map<string, Validator>();
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(pouch: Pouch, name: string, security: SecurityObject, createdAt: string) {
    this.pouch = pouch;
    this.name = name;
    this.security = security;
    this.createdAt = createdAt;
    // One listener for each waiting long poll; their number has no bound worth a warning.
    this.#bell.setMaxListeners(0);
  }

  /**
   * Runs writes one after the other, so that what was validated is what is overwritten, then rings the bell.
   * Every write goes through here: a long poll would sleep through any other.
   */
  exclusively<Result>(write: () => Promise<Result>): Promise<Result> {
    const done = this.#lastWrite.then(write);
    this.#lastWrite = done.then(
      () => this.#bell.emit('write'),
      () => undefined,
    );
    return done;
  }

  /** Stores documents as the server's own admin would, without validation: seeds and provisioning in one process. */
  writeUnchecked(documents: readonly RawDocument[], options: object = {}): Promise<WriteResult[]> {
    return this.exclusively(() => this.pouch.bulkDocs(documents, options));
  }

  /** Resolves at the next write; listens from the call on. Throws `AbortError` when the signal fires. */
  async nextWrite(signal: AbortSignal): Promise<void> {
    await once(this.#bell, 'write', { signal });
  }

  /** The `validate_doc_update` of each design document, compiled once for each of its revisions. */
  async validators(): Promise<Validator[]> {
    const { rows } = await this.pouch.allDocs({
      startkey: '_design/',
      endkey: '_design0',
      include_docs: true,
    });
    const designs = rows.map(({ doc }) => doc).filter((doc): doc is RawDocument => Boolean(doc));
    return designs.flatMap((design) => {
      const source = design['validate_doc_update'];
      if (typeof source !== 'string') return [];
      const key = `${design._id} ${design._rev}`;
      const validator = this.#compiled.get(key) ?? compileValidator(source);
      this.#compiled.set(key, validator);
      return [validator];
    });
  }
}
