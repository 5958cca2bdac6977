import { isRelaisOn } from '#electron/web/find-running.ts';
import { startWebShell } from '#electron/web/main.ts';
import manifest from '../../package.json' with { type: 'json' };
import { bundle, outputOf, type Part } from './bundle.ts';
import { startHelp } from './help.ts';
import { browserArguments, findBrowser } from './start/browser-program.ts';
import { chooseCentre } from './start/centre.ts';
import { checkPort } from './start/check-port.ts';
import { electronEnvironment } from './start/electron-environment.ts';
import { hasDisplay } from './start/electron-program.ts';
import { takeProfile } from './start/lock.ts';
import type { StartOptions } from './start/options.ts';
import { forever, runStart } from './start/run.ts';
import { say } from './start/say.ts';
import type { Stages } from './start/stages.ts';
import { runWindow } from './start/window.ts';
import { chooseElectron } from './start/window-program.ts';

/** From a clone to an open workspace. */
async function start(options: StartOptions, stages: Stages): Promise<void> {
  const { profile, port } = options;

  // One Relais for each profile, and for each port, since the local records belong to it.
  const release = await takeProfile(profile, port);
  if (release === null) return say('start.already');
  stages.add(release);
  if (port !== 0 && (await isRelaisOn(port))) return say('start.already');

  const electron = await chooseElectron(options);
  if (electron === null) await checkPort(port);
  await build(electron === null ? ['renderer'] : ['renderer', 'electron']);
  const centre = await chooseCentre(options, stages);

  if (electron !== null) {
    say('start.running');
    await runWindow(electron, ['.'], electronEnvironment(profile, centre), stages);
    return;
  }

  const pages = { kind: 'built', folder: outputOf('renderer') } as const;
  const program = { name: manifest.productName, version: manifest.version };
  const shell = await startWebShell({ profile, port, pages, program, ...centre });
  stages.add(shell.stop);
  await show(shell.address, options, stages);
}

async function build(parts: readonly Part[]): Promise<void> {
  // Vite reports on the output stream, which belongs to `--no-open`.
  const { log } = console;
  console.log = console.error;
  const isSlow = setTimeout(() => say('start.building'), 300);
  await bundle(parts).finally(() => clearTimeout(isSlow));
  console.log = log;
}

/** Ends when the person closes the window; where none can be opened, never. */
async function show(address: string, { open, profile }: StartOptions, stages: Stages): Promise<void> {
  if (!open) {
    process.stdout.write(`${JSON.stringify({ address })}\n`);
    return forever();
  }
  const browser = hasDisplay() ? findBrowser() : null;
  if (browser !== null) {
    say('start.running');
    if ((await runWindow(browser, browserArguments(address, profile), process.env, stages)) === 'closed')
      return;
  }
  say('start.open', { address });
  return forever();
}

await runStart(startHelp, start);
