import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServices, type Services } from '#electron/services/services.ts';
import { unmanagedUpdater } from '#electron/services/updates/updates.ts';
import { createFileSealer } from '#electron/services/vault/file-sealer.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { startUpstream, type Upstream, upstreamAccount } from '#tests/support/upstream.ts';

/** As under Electron, where a page that leaves cancels the answer's body and no signal tells the request. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let upstream: Upstream;
let services: Services;

beforeAll(async () => {
  folder = await temporaryFolder();
  upstream = await startUpstream();
  services = await createServices({
    profile: folder.path,
    program: { name: 'Relais', version: '0' },
    sealer: createFileSealer,
    updater: () => unmanagedUpdater,
    proposed: upstream.url,
    embedded: null,
  });
  await services.rooms.central.signIn({ ...upstreamAccount, address: upstream.url, stay: false });
});

afterAll(async () => {
  await services.stop();
  await upstream.stop();
  await folder.remove();
});

it('stops the centre’s work when the answer’s body is cancelled', async () => {
  const left = Promise.withResolvers<string>();
  upstream.answer((_request, response) => {
    response.once('close', () => left.resolve('stopped'));
    response.write('\n');
  });
  const path = 'relais-2026-59/_changes';
  const answer = await services.gateway(new Request(`app://relais/central/${path}`), path, '?feed=longpoll');
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(await left.promise).toBe('stopped');
});
