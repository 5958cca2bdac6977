import { AppError } from '#shared/errors/app-error.ts';
import type { Ask } from './ask.ts';

/** A document as the centre has it. */
export interface StoredDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
  readonly _conflicts?: readonly string[];
  readonly [member: string]: unknown;
}

/** Opaque: a number or a text, and it may rewind. */
export type Sequence = string | number;

export interface ChangeRow {
  readonly id: string;
  readonly deleted?: boolean;
  readonly doc?: StoredDocument | null;
}

export interface ChangesPage {
  readonly results: readonly ChangeRow[];
  readonly last_seq: Sequence;
}

export interface BulkAnswer {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
}

/** Something to store; without `_rev` where there is nothing yet. */
export interface Draft {
  readonly _id: string;
  readonly _rev?: string;
  readonly [member: string]: unknown;
}

/** The few requests that the keeper makes of one database. Throws what `Ask` throws. */
export class KeptDatabase {
  readonly name: string;
  readonly #ask: Ask;

  constructor(ask: Ask, name: string) {
    this.#ask = ask;
    this.name = name;
  }

  /** How far it is; null when there is no such database. Equal twice: nothing was written in between. */
  async place(): Promise<string | null> {
    const { status, body } = await this.#ask('GET', `/${this.name}`, [200, 404]);
    // What stands behind the dash differs from node to node of a cluster.
    return status === 404
      ? null
      : `${String(body['update_seq']).split('-')[0]} ${String(body['doc_count'])} ${String(body['instance_start_time'])}`;
  }

  /** Changes after `since`, with leaves; `waitMs` above 0: answers at the first one, or with none after so long. */
  async changes(since: Sequence, limit: number, waitMs = 0): Promise<ChangesPage> {
    const wait = waitMs > 0 ? `&feed=longpoll&timeout=${waitMs}` : '';
    const query = `include_docs=true&conflicts=true&limit=${limit}&since=${encodeURIComponent(String(since))}`;
    const { body } = await this.#ask('GET', `/${this.name}/_changes?${query}${wait}`, [200]);
    if (!Array.isArray(body['results']))
      throw new AppError('unreachable', 'no changes', { reason: 'not-a-centre', url: this.name });
    return body as unknown as ChangesPage;
  }

  /** One document, by default its winner with the leaves that lost in `_conflicts`; null where there is none. */
  async read(id: string, rev?: string): Promise<StoredDocument | null> {
    const which = rev === undefined ? 'conflicts=true' : `rev=${encodeURIComponent(rev)}`;
    const path = `/${this.name}/${encodeURIComponent(id)}?${which}`;
    const { status, body } = await this.#ask('GET', path, [200, 404]);
    return status === 200 && body['_deleted'] !== true ? (body as unknown as StoredDocument) : null;
  }

  /** All documents, design documents included; null when there is no such database. */
  async all(): Promise<readonly StoredDocument[] | null> {
    const path = `/${this.name}/_all_docs?include_docs=true`;
    const { status, body } = await this.#ask('GET', path, [200, 404]);
    if (status === 404) return null;
    const rows = body['rows'] as readonly { readonly doc?: StoredDocument | null }[];
    return rows.flatMap(({ doc }) => (doc ? [doc] : []));
  }

  /** Stores each for itself; answers in no order. */
  async write(drafts: readonly Draft[]): Promise<readonly BulkAnswer[]> {
    if (drafts.length === 0) return [];
    const path = `/${this.name}/_bulk_docs`;
    const { status, body } = await this.#ask('POST', path, [200, 201, 202, 413], { docs: drafts });
    if (status === 413 && drafts.length > 1) {
      const half = Math.ceil(drafts.length / 2);
      return [...(await this.write(drafts.slice(0, half))), ...(await this.write(drafts.slice(half)))];
    }
    if (status === 413)
      return drafts.map(({ _id }) => ({ id: _id, error: 'too-large', reason: 'too-large' }));
    return Object.values(body) as unknown as readonly BulkAnswer[];
  }

  async local(name: string): Promise<Readonly<Record<string, unknown>> | null> {
    const { status, body } = await this.#ask('GET', `/${this.name}/_local/${name}`, [200, 404]);
    return status === 200 ? body : null;
  }

  async saveLocal(name: string, content: object): Promise<void> {
    const known = await this.local(name);
    const rev = known === null ? {} : { _rev: known['_rev'] };
    await this.#ask('PUT', `/${this.name}/_local/${name}`, [200, 201, 202], { ...content, ...rev });
  }

  /** Has the centre forget bodies that nobody can ask for any more. False when the account may not ask for it. */
  async compact(): Promise<boolean> {
    const { status } = await this.#ask('POST', `/${this.name}/_compact`, [200, 202, 401, 403], {});
    return status < 400;
  }
}
