import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPort } from '#electron/web/main.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { defaultProfile } from './default-profile.ts';

export interface StartOptions {
  readonly help: boolean;
  /** Undefined: whichever there is. */
  readonly shell: 'electron' | 'web' | undefined;
  /** A centre to work with instead of the embedded demo. */
  readonly central: string | undefined;
  readonly open: boolean;
  readonly port: number;
  /** An absolute path. */
  readonly profile: string;
}

const flags = {
  shell: { type: 'string' },
  central: { type: 'string' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the command line. Throws `invalid` with `start.unknown` or `start.bad-value`, and what it is about. */
export function readOptions(args: readonly string[]): StartOptions {
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(flags, token.name));
  const flag = unknown?.kind === 'option' ? unknown.rawName : positionals[0];
  if (flag !== undefined) throw new AppError('invalid', `unknown ${flag}`, { reason: 'start.unknown', flag });
  const { shell, central, port = String(defaultPort), profile } = values;
  if (shell !== undefined && shell !== 'electron' && shell !== 'web') throw bad('--shell', shell);
  if (typeof port !== 'string' || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw bad('--port', port);
  if (central !== undefined && !/^https?:$/.test(protocolOf(central))) throw bad('--central', central);
  if (typeof profile === 'boolean' || profile === '') throw bad('--profile', '');
  return {
    help: values.help === true,
    shell,
    central: typeof central === 'string' ? central : undefined,
    open: values['no-open'] !== true,
    port: Number(port),
    profile: path.resolve(profile ?? defaultProfile()),
  };
}

function protocolOf(address: unknown): string {
  return typeof address === 'string' ? (URL.parse(address)?.protocol ?? '') : '';
}

function bad(flag: string, value: unknown): AppError {
  const shown = typeof value === 'string' ? value : '';
  return new AppError('invalid', `${flag} ${shown}`, { reason: 'start.bad-value', flag, value: shown });
}
