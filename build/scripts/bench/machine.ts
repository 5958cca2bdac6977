import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { startWebShell } from '#electron/web/main.ts';
import { createWebTransport } from '#renderer/shell/web-transport.ts';
import { serviceRooms } from '#shared/shell/rooms.ts';
import type { ServiceShell } from '#shared/shell/shell.ts';
import { remoteShell } from '#shared/shell/wire.ts';
import { chromiumLaunchOptions } from '#tests/support/chromium.ts';
import type { CentreUser } from '../central/provision-users.ts';
import type { BenchPages } from './build-pages.ts';
import { type BenchCampaign, benchFolder } from './campaign.ts';
import { type DrivenPage, drivePage } from './driven-page.ts';

/** One person's computer: the loopback shell, signed in, and browsers on profiles of their own. */
export interface BenchMachine {
  readonly origin: string;
  /** A browser freshly started on the profile `name`, which is kept until the machine stops. */
  start(name: string): Promise<BenchBrowser>;
  stop(): Promise<void>;
}

export interface BenchBrowser {
  readonly context: BrowserContext;
  /** The bench's own page. */
  bench(): Promise<DrivenPage>;
  /** The program's page at `route` (`/candidacies`), watched by the probe. */
  program(route: string): Promise<DrivenPage>;
  close(): Promise<void>;
}

export const viewport = { width: 1_280, height: 800 };

export async function openBrowser(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...(await chromiumLaunchOptions()),
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
}

export async function startMachine(
  campaign: BenchCampaign,
  user: CentreUser,
  pages: BenchPages,
): Promise<BenchMachine> {
  const folder = await mkdtemp(path.join(benchFolder, 'machine-'));
  const shell = await startWebShell({
    profile: path.join(folder, 'profile'),
    port: 0,
    pages: { kind: 'built', folder: pages.folder },
    program: { name: 'Relais', version: 'bench' },
    centralAddress: campaign.url,
    embedded: null,
  });
  const token = new URL(shell.address).hash.slice('#token='.length);
  const transport = createWebTransport(shell.origin, { authorization: `Bearer ${token}` });
  const { central } = remoteShell<ServiceShell>(serviceRooms, transport);
  const { name, password } = user;
  await central.signIn({ address: campaign.url, name, password, stay: false, scope: campaign.scope });
  // As if the tab had been opened with the token and gone on to a screen.
  const signedIn = `if (location.protocol === 'http:') sessionStorage.setItem('relais-token', '${token}');`;
  return {
    origin: shell.origin,
    async start(profile) {
      const context = await openBrowser(path.join(folder, profile));
      await context.addInitScript({ content: signedIn });
      return {
        context,
        bench: async () => {
          const driven = await drivePage(context, `${shell.origin}/bench.html`);
          await driven.until('globalThis.bench');
          return driven;
        },
        async program(route) {
          await context.addInitScript({ content: pages.probe });
          return drivePage(context, `${shell.origin}/#${route}`);
        },
        close: () => context.close(),
      };
    },
    async stop() {
      await shell.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
