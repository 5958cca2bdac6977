import { AppError } from '#shared/errors/app-error.ts';
import type { UserName } from '#shared/records/ids.ts';
import type { SearchAnswer } from '../workers/search/search-desk.ts';
import type { Workspace } from './api/workspace.ts';
import type { CentreAccess, LocalKey } from './port.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { createPortClient, type PortClient } from './workspace/port-client.ts';
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

interface Workers {
  readonly client: PortClient;
  readonly searchPort: SearchPort;
  readonly end: () => void;
}

/** The search worker begins with its first texts: at start, what the list needs comes first. */
function searchPortAhead(): { readonly port: SearchPort; readonly end: () => void } {
  let worker: Worker | undefined;
  let heard: (answer: SearchAnswer) => void = () => undefined;
  const begin = (): Worker => {
    const begun = new Worker(new URL('../workers/search/search-worker.ts', import.meta.url), {
      type: 'module',
      name: 'search',
    });
    begun.onmessage = ({ data }: MessageEvent<SearchAnswer>) => heard(data);
    return begun;
  };
  return {
    port: {
      post(ask) {
        worker ??= begin();
        worker.postMessage(ask);
      },
      listen(hear) {
        heard = hear;
      },
    },
    end: () => worker?.terminate(),
  };
}

function beginWorkers(): Workers {
  const data = new Worker(new URL('./worker/data-worker.ts', import.meta.url), {
    type: 'module',
    name: 'data',
  });
  const search = searchPortAhead();
  const client = createPortClient(data);
  data.onerror = ({ message }) =>
    client.fail(new AppError('unexpected', `the data worker ended: ${message}`, { reason: 'worker-ended' }));
  const end = (): void => {
    data.terminate();
    search.end();
  };
  return { client, searchPort: search.port, end };
}

let ahead: Workers | undefined;

/** Begins the worker of the next workspace, so that it is there when the shell has said which one to open. */
export function prepareWorkspace(): void {
  ahead ??= beginWorkers();
}

/**
 * Opens the local database in the data worker and resolves as soon as reading can begin; records keep arriving
 * (`workspace.ready()`), the inbox's first. Throws `storage`: disk, quota, private window, or
 * a key that does not open what is here (`key-lost`, `key-wrong`).
 */
export async function openWorkspace(input: OpenWorkspaceInput): Promise<OpenWorkspaceOutcome> {
  const { client, searchPort, end } = ahead ?? beginWorkers();
  ahead = undefined;
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
      searchPort,
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
