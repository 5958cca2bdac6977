import { join } from 'node:path';
import type { Log } from '#shared/lib/log.ts';
import type { ServiceShell } from '#shared/shell/shell.ts';
import { createAppInfo } from './app/app-info.ts';
import type { Fetch } from './central/ask.ts';
import { createCentral, type EmbeddedCentre } from './central/central.ts';
import { createGateway, type Gateway } from './central/gateway/gateway.ts';
import { createLock } from './lock/lock.ts';
import { noReauthenticator, type Reauthenticator } from './lock/reauthenticator.ts';
import { createFileLog } from './log/file-log.ts';
import { createCopies } from './secrets/copies.ts';
import { createDatabaseKeys } from './secrets/database-keys.ts';
import { createSecrets } from './secrets/secrets.ts';
import { createUpdates, type Updater } from './updates/updates.ts';
import { openProfile } from './vault/profile.ts';
import type { Sealer } from './vault/sealer.ts';
import { createVault } from './vault/vault.ts';

export interface ServiceOptions {
  /** The folder of this copy's own things; made where it is not there. */
  readonly profile: string;
  readonly program: { readonly name: string; readonly version: string; readonly runtime?: string };
  /** Chosen by the shell, once the folder it may use is there. */
  readonly sealer: (vaultFolder: string) => Sealer | Promise<Sealer>;
  readonly updater: (log: Log) => Updater | Promise<Updater>;
  /** The address to propose on the sign-in page. */
  readonly proposed: string | null;
  readonly embedded: EmbeddedCentre | null;
  /** Where the system can recognise its person; without one the lock asks for a passphrase or the account's password. */
  readonly reauthenticator?: Reauthenticator;
  readonly fetch?: Fetch;
  /** Of a request to the centre, in bytes. */
  readonly maxBody?: number;
}

/** Everything that both shells can do, ready to be put behind a wire. */
export interface Services {
  readonly rooms: ServiceShell;
  readonly gateway: Gateway;
  readonly log: Log;
  /** Ends what is under way and leaves nothing half written. */
  stop(): Promise<void>;
}

/**
 * Builds the services, the same for both shells, and takes up yesterday's session.
 * Throws `storage` (`profile-unwritable`) when the profile cannot be used.
 */
export async function createServices(options: ServiceOptions): Promise<Services> {
  const { profile, program, proposed, embedded, maxBody, fetch = globalThis.fetch } = options;
  const { reauthenticator = noReauthenticator } = options;
  await openProfile(profile);
  const log = createFileLog(join(profile, 'logs'));
  const vaultFolder = join(profile, 'vault');
  const vault = createVault(vaultFolder, await options.sealer(vaultFolder));
  const copies = createCopies(vault);
  const hasCopy = async (centre: string, name: string) =>
    (await copies.list({ facts: { centre, person: { name } } })).length > 0;
  const central = createCentral({ vault, log, fetch, proposed, embedded, hasCopy });
  await central.resume();
  const { session } = central;
  const keys = createDatabaseKeys(vault);
  const { signOut } = central.room;
  const lock = createLock({ vault, session, signOut, keys, copies, reauthenticator });
  const rooms: ServiceShell = {
    app: createAppInfo(program),
    secrets: createSecrets({ session, lock, keys, copies }),
    central: {
      ...central.room,
      async signIn(input) {
        const status = await central.room.signIn(input);
        await lock.signedIn();
        return status;
      },
    },
    lock: lock.room,
    updates: createUpdates(await options.updater(log)),
  };
  const limits = maxBody === undefined ? {} : { maxBody };
  return { rooms, gateway: createGateway({ central, log, fetch, ...limits }), log, stop: central.stop };
}
