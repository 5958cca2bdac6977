import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { LocalStore } from '#renderer/data/database/local-store.ts';
import type { CentreAccess, Commands, DataEvent } from '#renderer/data/port.ts';
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
  /** The usual patience unless told, such as `impatient`. */
  readonly patience?: EngineParts['patience'];
  readonly now?: () => number;
  /** For what the engine leaves to chance, such as the length of its waits. */
  readonly random?: () => number;
  /** Stands between engine and storage, to cut it off. */
  readonly wrapStore?: (store: LocalStore) => LocalStore;
}

export function accessFor({
  centre,
  as,
  url = centre.url,
}: Pick<MachineOptions, 'centre' | 'as' | 'url'>): CentreAccess {
  const token = Buffer.from(`${as.name}:${as.password}`).toString('base64');
  return { baseUrl: `${url}/${centre.database}`, headers: { Authorization: `Basic ${token}` } };
}

/** In tests nobody waits a minute for the next try. */
const quick: EngineParts['pace'] = { firstMs: 20, mostMs: 200 };

/** For faults that only patience's end ends. Heartbeats come between; a drip or a silence is given up in under a second. */
export const impatient: NonNullable<EngineParts['patience']> = {
  silenceMs: 700,
  leastChars: 2_000,
  heartbeatMs: 150,
  pollSilenceMs: 900,
  pollMs: 5_000,
};

/** The engine's end of a machine, with a port to it for the page. */
export interface EngineEnd {
  readonly port: PortEnd;
  /** As when the power goes: nothing more is asked of the centre or told to the page, and nothing is finished. */
  abandon(): void;
  end(): void;
}

export function startEngine(options: MachineOptions): EngineEnd {
  const { batch = 500, now = Date.now, random = Math.random, wrapStore = (store) => store } = options;
  const { port1, port2 } = new MessageChannel();
  const end = (): void => {
    port1.close();
    port2.close();
  };
  let abandoned = false;
  let abandonEngine = (): void => undefined;
  servePort(port2 as unknown as PortEnd, async (input, emit) => {
    const store = wrapStore(openMemoryStore(options.disk));
    const patience = options.patience ? { patience: options.patience } : {};
    const engine = await createEngine({ store, input, emit, now, random, pace: quick, batch, ...patience });
    // Its disk is gone, so it never gets as far as closing; but it stops asking the centre.
    abandonEngine = () => void engine.close().catch(() => undefined);
    if (abandoned) abandonEngine();
    return { engine, reply: { kind: 'opened', persisted: false } };
  });
  return {
    port: port1 as unknown as PortEnd,
    end,
    abandon() {
      abandoned = true;
      end();
      abandonEngine();
    },
  };
}

export async function openMachine(options: MachineOptions): Promise<Machine> {
  const { port, end } = startEngine(options);
  const { workspace } = await openPage(port, options, end);
  return { workspace, close: () => workspace.close() };
}

/** A page with the commands that it works by. */
export interface Page {
  readonly workspace: Workspace;
  readonly commands: Commands;
}

/** The page's half of a machine, over a port to its engine. `hear` is told what the page is told. */
export async function openPage(
  port: PortEnd,
  options: Omit<MachineOptions, 'disk'>,
  end: () => void,
  hear: (event: DataEvent) => void = () => undefined,
): Promise<Page> {
  const { centre, as, now = Date.now } = options;
  const client = createPortClient(port);
  const roles = options.roles ?? ['facilitator'];
  const reply = await client.commands.open({
    access: accessFor(options),
    centre: centre.url,
    scope: centre.scope,
    person: { name: as.name as UserName, roles },
    key: { key: '', fresh: false },
    signedIn: options.signedIn ?? true,
  });
  if (reply.kind !== 'opened') throw new Error(`the database was not opened: ${reply.kind}`);
  let answer: (answer: SearchAnswer) => void = () => undefined;
  const desk = createSearchDesk((found) => answer(found));
  const workspace = createWorkspace({
    client: {
      ...client,
      listen: (listener) =>
        client.listen((event) => {
          hear(event);
          listener(event);
        }),
    },
    searchPort: {
      post: (ask) => queueMicrotask(() => desk(ask)),
      listen(listener) {
        answer = listener;
      },
    },
    scope: centre.scope,
    person: { name: as.name, displayName: as.displayName, roles },
    now,
    end,
  });
  return { workspace, commands: client.commands };
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
