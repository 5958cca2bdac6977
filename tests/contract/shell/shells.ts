import type { EmbeddedCentre } from '#electron/services/central/central.ts';
import type { Reauthenticator } from '#electron/services/lock/reauthenticator.ts';
import { createServices, type Services } from '#electron/services/services.ts';
import { unmanagedUpdater } from '#electron/services/updates/updates.ts';
import { createFileSealer } from '#electron/services/vault/file-sealer.ts';
import { createDispatch, type Dispatch } from '#electron/shell/dispatch.ts';
import { startWebShell } from '#electron/web/main.ts';
import { createWebTransport } from '#renderer/shell/web-transport.ts';
import type { DeviceShell } from '#shared/shell/shell.ts';
import type { Reply, Transport } from '#shared/shell/wire.ts';

export interface OpenOptions {
  readonly profile: string;
  readonly proposed: string | null;
  readonly embedded: EmbeddedCentre | null;
  readonly device: DeviceShell;
  /** The system that can recognise its person; only where the services run in the test's own process. */
  readonly reauthenticator?: Reauthenticator;
}

export interface OpenedWire {
  readonly transport: Transport;
  close(): Promise<void>;
}

/** One way for a page and its services to be connected. */
export interface Implementation {
  readonly name: string;
  /** False where the page itself is the device, so that files never cross. */
  readonly carriesDevice: boolean;
  open(options: OpenOptions): Promise<OpenedWire>;
}

const program = { name: 'Relais', version: '1.2.3' };

function services({ profile, proposed, embedded, reauthenticator }: OpenOptions): Promise<Services> {
  const updater = () => unmanagedUpdater;
  const system = reauthenticator ? { reauthenticator } : {};
  return createServices({
    profile,
    proposed,
    embedded,
    program,
    updater,
    sealer: createFileSealer,
    ...system,
  });
}

async function dispatchOver(options: OpenOptions): Promise<{ dispatch: Dispatch; close(): Promise<void> }> {
  const { rooms, log, stop } = await services(options);
  return { dispatch: createDispatch({ ...rooms, ...options.device }, log), close: stop };
}

const inProcess: Implementation = {
  name: 'in process',
  carriesDevice: true,
  open: async (options) => {
    const { dispatch, close } = await dispatchOver(options);
    return { transport: dispatch, close };
  },
};

/** Electron's IPC copies what it carries by the structured clone algorithm, both ways. */
const overIpc: Implementation = {
  name: 'over IPC (a stand-in that clones)',
  carriesDevice: true,
  open: async (options) => {
    const { dispatch, close } = await dispatchOver(options);
    const transport = async (call: unknown): Promise<Reply> =>
      structuredClone(await dispatch(structuredClone(call)));
    return { transport, close };
  },
};

const overHttp: Implementation = {
  name: 'over loopback HTTP',
  carriesDevice: false,
  open: async ({ profile, proposed, embedded }) => {
    const pages = { kind: 'built', folder: profile } as const;
    const shell = await startWebShell({
      profile,
      port: 0,
      pages,
      program,
      centralAddress: proposed,
      embedded,
    });
    const token = new URL(shell.address).hash.replace('#token=', '');
    const transport = createWebTransport(shell.origin, { authorization: `Bearer ${token}` });
    return { transport, close: shell.stop };
  },
};

export const implementations: readonly Implementation[] = [inProcess, overIpc, overHttp];
