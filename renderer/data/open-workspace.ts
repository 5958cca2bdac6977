import { AppError } from '#shared/errors/app-error.ts';
import type { UserName } from '#shared/records/ids.ts';
import type { SearchAnswer } from '../workers/search/search-desk.ts';
import type { Workspace } from './api/workspace.ts';
import type { CentreAccess, LocalKey } from './port.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { createPortClient } from './workspace/port-client.ts';
import type { SearchPort } from './workspace/text-search.ts';

export interface OpenWorkspaceInput {
  readonly access: CentreAccess;
  /** The centre's address, as `central.status()` gives it. */
  readonly centre: string;
  /** `2026-59`. */
  readonly scope: string;
  /** Of the session: account name, display name, roles. */
  readonly person: { readonly name: string; readonly displayName: string; readonly roles: readonly string[] };
  /** Of the local database, as `secrets.databaseKey` gives it; used once and not kept. */
  readonly key: LocalKey;
  /** False when the session ended: local work only, until `sync.signedIn`. */
  readonly signedIn: boolean;
}

export type OpenWorkspaceOutcome =
  | { readonly kind: 'opened'; readonly workspace: Workspace }
  /** « Relais est déjà ouvert » in another window. */
  | { readonly kind: 'already-open' };

function searchPortOf(worker: Worker): SearchPort {
  return {
    post: (ask) => worker.postMessage(ask),
    listen(hear) {
      worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => hear(data);
    },
  };
}

/**
 * Opens the local database in the data worker and resolves as soon as reading can begin; records keep arriving
 * (`workspace.ready()`), the inbox's first. Throws `storage`: disk, quota, private window, or
 * a key that does not open what is here (`key-lost`, `key-wrong`).
 */
export async function openWorkspace(input: OpenWorkspaceInput): Promise<OpenWorkspaceOutcome> {
  const data = new Worker(new URL('./worker/data-worker.ts', import.meta.url), {
    type: 'module',
    name: 'data',
  });
  const search = new Worker(new URL('../workers/search/search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
  const end = (): void => {
    data.terminate();
    search.terminate();
  };
  const client = createPortClient(data);
  data.onerror = ({ message }) =>
    client.fail(new AppError('unexpected', `the data worker ended: ${message}`, { reason: 'worker-ended' }));
  try {
    const { access, centre, scope, signedIn, person, key } = input;
    const { name, roles } = person;
    const reply = await client.commands.open({
      access,
      centre,
      scope,
      key,
      signedIn,
      person: {
        name: name as UserName,
        roles,
      },
    });
    if (reply.kind === 'already-open') {
      end();
      return { kind: 'already-open' };
    }
    const workspace = createWorkspace({
      client,
      searchPort: searchPortOf(search),
      scope,
      person,
      now: Date.now,
      end,
    });
    return { kind: 'opened', workspace };
  } catch (thrown) {
    end();
    throw thrown;
  }
}
