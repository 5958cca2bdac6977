import { createServer } from 'vite';
import { defaultPort, startWebShell } from '#electron/web/main.ts';
import manifest from '../../package.json' with { type: 'json' };
import { rendererDevelopmentConfig } from '../vite/renderer.config.ts';
import { bundle } from './bundle.ts';
import { startHelp } from './help.ts';
import { chooseCentre } from './start/centre.ts';
import { checkPort } from './start/check-port.ts';
import { electronEnvironment } from './start/electron-environment.ts';
import { takeProfile } from './start/lock.ts';
import type { StartOptions } from './start/options.ts';
import { forever, runStart } from './start/run.ts';
import { say } from './start/say.ts';
import type { Stages } from './start/stages.ts';
import { runWindow } from './start/window.ts';
import { chooseElectron } from './start/window-program.ts';

/** Vite's own port: the page comes through the shell's, and only its hot replacement speaks to this one. */
const vitePort = defaultPort + 1;

/** As `npm start`, with the page served by Vite and replaced as it is written. Opens no browser of its own accord. */
async function dev(options: StartOptions, stages: Stages): Promise<void> {
  const { profile, port } = options;
  const release = await takeProfile(profile, port);
  if (release === null) return say('start.already');
  stages.add(release);

  const electron = options.shell === 'electron' ? await chooseElectron(options) : null;
  if (electron === null) await checkPort(port);
  const vite = await createServer(rendererDevelopmentConfig(vitePort));
  stages.add(() => vite.close());
  await vite.listen();
  const server = `http://127.0.0.1:${vitePort}`;
  const centre = await chooseCentre(options, stages);

  if (electron !== null) {
    await bundle(['electron']);
    const env = { ...electronEnvironment(profile, centre), RELAIS_PAGES: server };
    await runWindow(electron, ['.'], env, stages);
    return;
  }
  const program = { name: manifest.productName, version: manifest.version };
  const pages = { kind: 'development', server } as const;
  const shell = await startWebShell({ profile, port, pages, program, ...centre });
  stages.add(shell.stop);
  say('start.open', { address: shell.address });
  return forever();
}

await runStart(startHelp, dev);
