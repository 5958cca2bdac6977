import { parseArgs } from 'node:util';
import { AppError } from '#shared/errors/app-error.ts';
import { type Area, areas } from './figure.ts';

export interface BenchOptions {
  readonly areas: readonly Area[];
  /** Candidacies. */
  readonly n: number;
  /** How often baseline and candidate take turns; the median counts. */
  readonly rounds: number;
}

const flags = {
  area: { type: 'string' },
  n: { type: 'string' },
  rounds: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const usualSize = 10_000;
/** Above this, one round takes minutes. */
const large = 50_000;

/** The command line of `npm run bench`, or `help`. Throws `invalid`: `start.unknown`, `start.bad-value`. */
export function readBenchOptions(args: readonly string[]): BenchOptions | 'help' {
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
  if (values.help === true) return 'help';
  const area = areas.find((one) => one === values.area);
  if (values.area !== undefined && !area) throw bad('--area', values.area);
  const n = count('--n', values.n, usualSize, 1_000_000);
  return {
    areas: area ? [area] : areas,
    n,
    rounds: count('--rounds', values.rounds, n > large ? 1 : 3, 100),
  };
}

function count(flag: string, given: string | boolean | undefined, usual: number, most: number): number {
  if (given === undefined) return usual;
  const number = Number(given);
  if (typeof given !== 'string' || !/^\d+$/.test(given) || number < 1 || number > most)
    throw bad(flag, given);
  return number;
}

function bad(flag: string, value: string | boolean): AppError {
  const shown = typeof value === 'string' ? value : '';
  return new AppError('invalid', `${flag} ${shown}`, { reason: 'start.bad-value', flag, value: shown });
}
