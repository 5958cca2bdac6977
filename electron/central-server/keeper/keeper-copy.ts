import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ScopeRecords } from '#shared/central/projection/scope-records.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { lockFolder } from './folder-lock.ts';
import type { Sequence } from './kept-database.ts';
import { createSealedLines, type SealedLines } from './sealed-lines.ts';

/** How far the keeper is with the centre: of which identity, and the how-manieth mark it left there. */
export interface Mark {
  readonly identity: string;
  readonly since: Sequence;
  readonly n: number;
  /** It was found made anew or rolled back, and is being read from its beginning. */
  readonly isRescan: boolean;
}

interface Entry {
  readonly mark: Mark;
  readonly put: readonly AnyRecord[];
  readonly gone: readonly string[];
}

const unmarked: Mark = { identity: '', since: 0, n: 0, isRescan: false };
const chunk = 500;

/**
 * The keeper's own durable copy of a scope: what it saw last, to be brought back when the centre is rolled back. One
 * file in a folder that only its owner reads, to which entries are added; each is a line that the keeper's password
 * seals, and holds its records with the mark that they belong to, so that one is never without the other.
 */
export class KeeperCopy {
  /** Random; tells the marks of two keepers at the centre apart. */
  readonly id: string;
  readonly records: ScopeRecords;
  #mark: Mark = unmarked;
  readonly #folder: string;
  readonly #salt: Buffer;
  readonly #lines: SealedLines;
  readonly #unlock: () => Promise<void>;
  #file: FileHandle | undefined;
  /** Records in the file, stale ones too. */
  #written = 0;
  /** A write failed on the way: what stands in the file may end in half a line. */
  #isTorn = false;

  private constructor(
    scope: string,
    folder: string,
    head: Head,
    password: string,
    unlock: () => Promise<void>,
  ) {
    this.records = new ScopeRecords(scope);
    this.#folder = folder;
    this.id = head.id;
    this.#salt = Buffer.from(head.salt, 'base64');
    this.#lines = createSealedLines(password, this.#salt);
    this.#unlock = unlock;
  }

  get mark(): Mark {
    return this.#mark;
  }

  /**
   * Throws `conflict` (`keeper-running`), `forbidden` (`keeper-copy-locked`: sealed by another password, or of another
   * scope), `storage` (`keeper-copy-damaged`: an entry within it cannot be read; the last one, torn by a crash, is let go).
   */
  static async open(folder: string, scope: string, password: string): Promise<KeeperCopy> {
    // A folder that was there is its owner's: made private, `.` or a shared one would lock others out.
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(folder, 0o700);
    const unlock = await lockFolder(folder);
    try {
      const known = await readHead(fileIn(folder));
      const head = known ?? {
        id: randomBytes(6).toString('hex'),
        salt: randomBytes(16).toString('base64'),
        seal: '',
      };
      const copy = new KeeperCopy(scope, folder, head, password, unlock);
      if (known) await copy.#load(known);
      await copy.#rewrite();
      return copy;
    } catch (thrown) {
      await unlock();
      throw thrown;
    }
  }

  /** Durable once it resolves. What is `gone` leaves the file, too. */
  async add(mark: Mark, put: readonly AnyRecord[], gone: readonly string[] = []): Promise<void> {
    this.#take({ mark, put, gone });
    const isDue = this.#isTorn || gone.length > 0 || this.#written > 2 * this.records.size + 10_000;
    this.#isTorn = true;
    if (isDue) await this.#rewrite();
    else {
      await this.#file?.appendFile(`${this.#lines.seal({ mark, put, gone } satisfies Entry)}\n`);
      await this.#file?.datasync();
    }
    this.#isTorn = false;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    await this.#unlock();
  }

  /** Nothing of it stays. */
  async erase(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    await rm(fileIn(this.#folder), { force: true });
    await this.#unlock();
  }

  #take({ mark, put, gone }: Entry): void {
    this.#mark = mark;
    this.#written += put.length;
    for (const record of put) this.records.put(record);
    for (const id of gone) this.records.remove(id);
  }

  async #load(head: Head): Promise<void> {
    const locked = { reason: 'keeper-copy-locked', folder: this.#folder };
    try {
      if (this.#lines.open(head.seal) !== this.records.scope) throw new Error('of another scope');
    } catch (thrown) {
      throw new AppError('forbidden', 'the copy does not open', locked, thrown);
    }
    let torn: number | undefined;
    let at = 0;
    for await (const line of createInterface({ input: createReadStream(fileIn(this.#folder), 'utf8') })) {
      at += 1;
      if (at === 1) continue;
      if (torn !== undefined) {
        const details = { reason: 'keeper-copy-damaged', folder: this.#folder, line: torn };
        throw new AppError('storage', 'the copy is damaged', details);
      }
      try {
        this.#take(this.#lines.open(line) as Entry);
      } catch {
        torn = at;
      }
    }
  }

  /** Writes the file anew with what counts; the old one stands until the new one is whole. */
  async #rewrite(): Promise<void> {
    await this.#file?.close();
    const { id } = this;
    const head: Head = {
      id,
      salt: this.#salt.toString('base64'),
      seal: this.#lines.seal(this.records.scope),
    };
    const fresh = `${fileIn(this.#folder)}.new`;
    const file = await open(fresh, 'w', 0o600);
    await file.appendFile(`${JSON.stringify(head)}\n`);
    const all = [...this.records.values()];
    for (let from = 0; from === 0 || from < all.length; from += chunk) {
      const entry: Entry = { mark: this.#mark, put: all.slice(from, from + chunk), gone: [] };
      await file.appendFile(`${this.#lines.seal(entry)}\n`);
    }
    await file.datasync();
    await rename(fresh, fileIn(this.#folder));
    this.#file = file;
    this.#written = all.length;
  }
}

/** The first line, readable: without the password it says nothing. */
interface Head {
  readonly id: string;
  readonly salt: string;
  readonly seal: string;
}

function fileIn(folder: string): string {
  return path.join(folder, 'copy.sealed');
}

async function readHead(file: string): Promise<Head | null> {
  const handle = await open(file, 'r').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null;
    throw thrown;
  });
  if (handle === null) return null;
  for await (const line of handle.readLines()) return JSON.parse(line) as Head;
  return null;
}
