import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { archiveDatabaseOf } from '#shared/central/archive/archive.ts';
import { buildArchive } from '#shared/central/archive/build-archive.ts';
import { personalValues } from '#shared/central/archive/personal-values.ts';
import { isTombstone } from '#shared/central/closed.ts';
import { checkScope, databaseOf } from '#shared/central/scope.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { sentence } from '../../text.ts';
import { CentreClient, type Credentials } from '../centre-client.ts';
import type { ClosedMarker, Closing } from './closing.ts';
import { dropBeside, dropRecords, leaveTombstones } from './drop.ts';
import { freeze } from './freeze.ts';
import { readScope } from './read-scope.ts';
import { reportOf } from './report.ts';
import { readArchive, readClosed, storeArchive } from './store-archive.ts';
import { checkNobody, filesIn, writeArchive } from './write-archive.ts';

export interface CampaignClosing {
  readonly url: string;
  readonly scope: string;
  readonly admin: Credentials;
  /** A folder; it is made. */
  readonly archive: string;
  /** Drops the original without asking. */
  readonly isSure: boolean;
  /** By default lines in the terminal. */
  readonly say?: Closing['say'];
}

/**
 * Closes a campaign: freezes it, archives it without anybody in it, checks that, drops the original and leaves a
 * tombstone. Each step finds out for itself what was done: stopped at any moment, it goes on when it is run again.
 * False when the archive is there and the person did not want the original dropped.
 *
 * Throws as `CentreClient` does, `invalid` (`scope`), `not-found` (`no-database`), `storage` (`close-folder`), and
 * `unexpected` (`close-personal`, `close-not-stored`): then nothing was dropped.
 */
export async function closeCampaign({
  url,
  scope,
  admin,
  archive,
  isSure,
  say,
}: CampaignClosing): Promise<boolean> {
  checkScope(scope);
  const centre = new CentreClient(url, admin);
  await centre.checkIsAdmin();
  const closing: Closing = {
    centre,
    scope,
    database: databaseOf(scope),
    archiveDatabase: archiveDatabaseOf(scope),
    folder: archive,
    say: say ?? ((key, values) => console.log(sentence(`close.${key}`, { scope, ...values }))),
  };
  const dropped = await whatWasDropped(closing);
  if (dropped === null) {
    const marker = await archiveScope(closing);
    if (!isSure && !(await isConfirmed(scope))) {
      closing.say('kept');
      return false;
    }
    await dropBeside(closing);
    await dropRecords(closing);
    await leaveTombstones(closing, marker);
    return true;
  }
  await writeAgain(closing);
  await dropBeside(closing);
  await leaveTombstones(closing, dropped);
  closing.say('already');
  return true;
}

/** Null while the original stands. Throws `not-found` (`no-database`) where there neither is nor was one. */
async function whatWasDropped(closing: Closing): Promise<ClosedMarker | null> {
  const { centre, database } = closing;
  const { status, body } = await centre.ask('GET', `/${database}/_all_docs?limit=20`, [200, 404]);
  const rows = (body['rows'] ?? []) as readonly { readonly id: string }[];
  const closed = await readClosed(closing);
  if (closed && (status === 404 || isTombstone(rows.map(({ id }) => id)))) return closed;
  if (status === 200) return null;
  throw new AppError('not-found', 'no database', { reason: 'no-database', database, url: centre.url });
}

async function archiveScope(closing: Closing): Promise<ClosedMarker> {
  const marker = await freeze(closing, new Date().toISOString());
  const { records, documents } = await readScope(closing);
  const personal = personalValues(documents);
  const archive = buildArchive(records, marker.closedAt, personal);
  const archived = { archive, report: reportOf(archive), personal };
  checkNobody(archived);
  closing.say('checked');
  await writeArchive(closing, archived);
  return storeArchive(closing, archived, marker);
}

/** The files may be wanted in another folder once the original is gone. */
async function writeAgain(closing: Closing): Promise<void> {
  const isThere = await access(filesIn(closing.folder, closing.scope).report).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const archive = await readArchive(closing);
  await writeArchive(closing, { archive, report: reportOf(archive), personal: personalValues([]) });
}

/** Whether the person at the terminal typed the scope. Nobody there: no. */
async function isConfirmed(scope: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await terminal.question(`${sentence('close.confirm', { scope })}\n> `);
  terminal.close();
  return typed.trim() === scope;
}
