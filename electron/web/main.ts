import type { EmbeddedCentre } from '#electron/services/central/central.ts';
import { createServices } from '#electron/services/services.ts';
import { unmanagedUpdater } from '#electron/services/updates/updates.ts';
import { createFileSealer } from '#electron/services/vault/file-sealer.ts';
import { createDevelopmentPages } from '#electron/shell/development-pages.ts';
import { createDispatch } from '#electron/shell/dispatch.ts';
import { createFolderPages } from '#electron/shell/folder-pages.ts';
import { createServe } from '#electron/shell/serve.ts';
import { answerRequests } from './answer-requests.ts';
import { createHttpServer, listenOnLoopback } from './http-server.ts';
import { createToken } from './token.ts';

/** Always the same, for the local databases belong to it. Unassigned, and not a port that browsers refuse. */
export const defaultPort = 47859;

export interface WebShellOptions {
  /** The folder of this copy's own things; closed to other accounts. */
  readonly profile: string;
  /** 0 takes any free port: for tests, whose databases nobody looks for again. */
  readonly port: number;
  readonly pages:
    | { readonly kind: 'built'; readonly folder: string }
    | { readonly kind: 'development'; readonly server: string };
  readonly program: { readonly name: string; readonly version: string };
  /** The centre to propose on the sign-in page; null when none is known. */
  readonly centralAddress: string | null;
  /** Set when this run started the demo centre itself. */
  readonly embedded: EmbeddedCentre | null;
  /** Of a request to the centre, in bytes. */
  readonly maxBody?: number;
}

export interface WebShell {
  /** What to open: the origin, and this run's token in the fragment. Whoever reads it can use the session. */
  readonly address: string;
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * The loopback shell: the same services as in Electron behind `http://127.0.0.1:<port>`, for a browser. Prints nothing.
 *
 * Throws `conflict` (`port-taken`) and `storage` (`profile-unwritable`).
 */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const { profile, port, program, embedded, maxBody, centralAddress } = options;

  // First the port, so that a second start changes nothing in a profile that the first one uses.
  const server = createHttpServer();
  const { origin, stop: stopListening } = await listenOnLoopback(server, port);
  try {
    const {
      rooms,
      gateway,
      log,
      stop: stopServices,
    } = await createServices({
      profile,
      program,
      sealer: createFileSealer,
      updater: () => unmanagedUpdater,
      proposed: centralAddress,
      embedded,
      ...(maxBody === undefined ? {} : { maxBody }),
    });

    const serve = createServe(createPages(options.pages), gateway, log);
    const dispatch = createDispatch(rooms, log);
    const token = createToken();
    server.on('request', answerRequests({ origin, token, serve, dispatch, log }));
    const stop = async () => {
      await stopListening();
      await stopServices();
    };
    return { address: `${origin}/#token=${token.text}`, origin, stop };
  } catch (thrown) {
    await stopListening();
    throw thrown;
  }
}

function createPages(pages: WebShellOptions['pages']) {
  return pages.kind === 'built' ? createFolderPages(pages.folder) : createDevelopmentPages(pages.server);
}
