import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '#build/vite/root.ts';
import packageJson from '../../package.json' with { type: 'json' };

interface Unpacked {
  readonly program: string;
  /** What the program must find in its environment: its libraries and fonts lie beside it. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Unpacks, once, the Chromium that `@sparticuz/chromium` packs for AWS Lambda: it brings the libraries that a bare
 * Linux lacks. Its own launch flags are left out on purpose: they are for Lambda, and switch off what tests rely on
 * (`--single-process`, `--disable-web-security`).
 */
export async function unpackChromium(): Promise<Unpacked> {
  const version = packageJson.devDependencies['@sparticuz/chromium'];
  const folder = path.join(root, 'out/cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    program: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

/** Test runners start several processes: each unpacks for itself, and the first to finish gives its folder the name. */
async function unpackInto(folder: string): Promise<void> {
  const own = `${folder}-${process.pid}`;
  await mkdir(own, { recursive: true });
  // The package unpacks to TMPDIR, takes its libraries along only where it believes to be on Lambda, and changes the
  // environment of whoever loads it: it gets a process of its own.
  const unpack = `import('@sparticuz/chromium').then((packed) => packed.default.executablePath())`;
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await promisify(execFile)(process.execPath, ['-e', unpack], { cwd: root, env });
  await writeFile(path.join(own, 'fonts/fonts.conf'), fontsIn(folder));
  try {
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(own, { recursive: true, force: true });
  }
}

function fontsIn(folder: string): string {
  const fonts = path.join(folder, 'fonts');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>
`;
}
