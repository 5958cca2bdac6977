import { serviceRooms, shellRooms } from '#shared/shell/rooms.ts';
import type { ServiceShell, Shell } from '#shared/shell/shell.ts';
import { type Reply, remoteShell, type Transport } from '#shared/shell/wire.ts';
import { browserDevice } from './browser-device/browser-device.ts';
import { allowOwnScripts } from './own-scripts.ts';
import { takeToken } from './token.ts';
import { createWebTransport } from './web-transport.ts';

declare global {
  /** Put there by `electron/preload/bridge.ts`; absent in a browser. Only this file reads it. */
  var relaisBridge: Transport | undefined;
}

/** A page's two ways out: the shell for calls, and this origin's `/central` for records. */
export interface OpenedShell {
  readonly shell: Shell;
  /** Where a database of the centre is for this page: hand it to the data worker as it is. */
  readonly centralAccess: (database: string) => CentralAccess;
}

export interface CentralAccess {
  /** Absolute, on our own origin, without a slash at the end. */
  readonly baseUrl: string;
  /** To be sent with every request. No credentials of the centre: those are added on the trusted side. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Opens the shell that this page runs in; the only place that knows which. Call it first of all, once: it takes the
 * token out of the address, which the router reads afterwards.
 *
 * Throws `forbidden` (`no-token`) when the page was opened by hand, without the address that Relais gave.
 */
export function openShell(): OpenedShell {
  allowOwnScripts();
  // `location.origin` is "null" for a scheme of one's own in some engines; this never is.
  const origin = `${location.protocol}//${location.host}`;
  const bridge = globalThis.relaisBridge;
  if (bridge) {
    const shell = remoteShell<Shell>(shellRooms, async (call): Promise<Reply> => bridge(call));
    return { shell, centralAccess: accessOn(origin, {}) };
  }
  const headers = { authorization: `Bearer ${takeToken()}` };
  const services = remoteShell<ServiceShell>(serviceRooms, createWebTransport(origin, headers));
  return { shell: { ...services, ...browserDevice }, centralAccess: accessOn(origin, headers) };
}

function accessOn(origin: string, headers: Readonly<Record<string, string>>): OpenedShell['centralAccess'] {
  return (database) => ({ baseUrl: `${origin}/central/${database}`, headers });
}
