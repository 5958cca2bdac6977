import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { LocalStore } from '#renderer/data/database/local-store.ts';
import type { CentreAccess } from '#renderer/data/port.ts';
import { createEngine, type EngineParts } from '#renderer/data/worker/engine.ts';
import { type PortEnd, servePort } from '#renderer/data/worker/serve-port.ts';
import { createWorkspace } from '#renderer/data/workspace/create-workspace.ts';
import { createPortClient } from '#renderer/data/workspace/port-client.ts';
import { createSearchDesk, type SearchAnswer } from '#renderer/workers/search/search-desk.ts';
import type { UserName } from '#shared/records/ids.ts';
import type { TestCentre } from './centre.ts';
import { openMemoryStore } from './memory-store.ts';

/** A laptop with Relais open on it: the data engine and the page's workspace, in this process, over a real port. */
export interface Machine {
  readonly workspace: Workspace;
  /** Closes as a person does: what is under way is finished. */
  close(): Promise<void>;
}

export interface MachineOptions {
  readonly centre: TestCentre;
  readonly as: { readonly name: string; readonly password: string; readonly displayName: string };
  /** Two machines of one disk are one after the other the same machine. */
  readonly disk: string;
  /** Where to reach the centre instead, such as a fault proxy. */
  readonly url?: string;
  readonly roles?: readonly string[];
  readonly signedIn?: boolean;
  readonly batch?: number;
  readonly now?: () => number;
  /** Stands between engine and storage, to cut it off. */
  readonly wrapStore?: (store: LocalStore) => LocalStore;
}

export function accessFor({ centre, as, url = centre.url }: MachineOptions): CentreAccess {
  const token = Buffer.from(`${as.name}:${as.password}`).toString('base64');
  return { baseUrl: `${url}/${centre.database}`, headers: { Authorization: `Basic ${token}` } };
}

/** In tests nobody waits a minute for the next try. */
const quick: EngineParts['pace'] = { firstMs: 20, mostMs: 200 };

export async function openMachine(options: MachineOptions): Promise<Machine> {
  const { centre, as, batch = 500, now = Date.now, wrapStore = (store) => store } = options;
  const { port1, port2 } = new MessageChannel();
  servePort(port2 as unknown as PortEnd, async (input, emit) => {
    const store = wrapStore(openMemoryStore(options.disk));
    const engine = await createEngine({ store, input, emit, now, random: Math.random, pace: quick, batch });
    return { engine, reply: { kind: 'opened', persisted: false } };
  });
  const client = createPortClient(port1 as unknown as PortEnd);
  const roles = options.roles ?? ['facilitator'];
  await client.commands.open({
    access: accessFor(options),
    centre: centre.url,
    scope: centre.scope,
    person: { name: as.name as UserName, roles },
    signedIn: options.signedIn ?? true,
  });
  let hear: (answer: SearchAnswer) => void = () => undefined;
  const desk = createSearchDesk((answer) => hear(answer));
  const workspace = createWorkspace({
    client,
    searchPort: {
      post: (ask) => queueMicrotask(() => desk(ask)),
      listen(listener) {
        hear = listener;
      },
    },
    scope: centre.scope,
    person: { name: as.name, displayName: as.displayName, roles },
    now,
    end() {
      port1.close();
      port2.close();
    },
  });
  return { workspace, close: () => workspace.close() };
}

/** Waits until a reading is true; fails with `what` after a generous while. */
export async function until(workspace: Workspace, what: string, isSo: () => boolean): Promise<void> {
  const live = workspace.live(isSo);
  if (live.get()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`never happened: ${what}; status ${JSON.stringify(workspace.sync.status())}`));
    }, 20_000);
    const stop = live.subscribe(() => {
      if (!live.get()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
    if (live.get()) {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}

/** Everything was exchanged and nothing waits. */
export function upToDate(workspace: Workspace): Promise<void> {
  return until(workspace, 'up to date', () => {
    const { state, toSend } = workspace.sync.status();
    return workspace.ready() && state.kind === 'up-to-date' && toSend === 0;
  });
}
