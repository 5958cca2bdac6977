import { parseArgs } from 'node:util';
import { checkScope } from '#shared/central/scope.ts';
import { parseDate } from '#shared/domain/week/iso-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import { prioritySchools } from '#shared/reference/schools/priority-schools.ts';
import { schoolYearStart } from '#shared/reference/weeks/season-2026.ts';
import { readAdmin } from '../central/accounts.ts';
import type { Credentials } from '../central/centre-client.ts';
import { type SeedSizes, sizesFrom } from './seed-campaign.ts';

export interface SeedOptions {
  readonly url: string;
  readonly scope: string;
  readonly admin: Credentials;
  readonly sizes: SeedSizes;
  readonly randomSeed: string;
  readonly today: IsoDate;
}

const flags = {
  url: { type: 'string' },
  scope: { type: 'string' },
  admin: { type: 'string' },
  students: { type: 'string' },
  offers: { type: 'string' },
  candidacies: { type: 'string' },
  'random-seed': { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Above this a number is a slip of the hand. */
const most = 5_000_000;

/**
 * The command line of `npm run seed`, or `help`. `now` is this machine's day. Throws `invalid`: `start.unknown`,
 * `start.bad-value`, `missing`, `admin-given`, `scope`, `seed.scope`.
 */
export function readSeedOptions(args: readonly string[], now: IsoDate): SeedOptions | 'help' {
  const values = read(args);
  if (values.help) return 'help';
  const { url, scope, admin } = values;
  if (url === undefined) throw missing('--url');
  if (scope === undefined) throw missing('--scope');
  if (admin === undefined) throw missing('--admin');
  const today = values.today ?? now;
  if (parseDate(today) === undefined) throw badValue('--today', today);
  return {
    url,
    scope: checkSeedScope(scope),
    admin: readAdmin(admin),
    sizes: sizesFrom({
      ...count('students', values.students),
      ...count('offers', values.offers),
      ...count('candidacies', values.candidacies),
    }),
    randomSeed: values['random-seed'] ?? '1',
    today: today as IsoDate,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (thrown) {
    const details = { reason: 'start.unknown', flag: culprit(args) };
    throw new AppError('invalid', String(thrown), details, thrown);
  }
}

/** The word that the command line fails on: a flag it does not know, one without its value, or a word too many. */
function culprit(args: readonly string[]): string | undefined {
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return token.value;
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(flags, token.name) ? flags[token.name as keyof typeof flags] : undefined;
    if ((known?.type === 'string') !== (token.value !== undefined)) return token.rawName;
  }
  return args.at(-1);
}

function checkSeedScope(scope: string): string {
  const bundled = Object.keys(prioritySchools).map((department) => `${schoolYearStart}-${department}`);
  if (!bundled.includes(checkScope(scope))) {
    throw new AppError('invalid', `no tables for ${scope}`, { reason: 'seed.scope', scope });
  }
  return scope;
}

function count(name: keyof SeedSizes, given: string | undefined): Partial<SeedSizes> {
  if (given === undefined) return {};
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < 1 || number > most) throw badValue(`--${name}`, given);
  return { [name]: number };
}

function missing(flag: string): AppError {
  return new AppError('invalid', `${flag} is missing`, { reason: 'missing', flag });
}

function badValue(flag: string, value: string): AppError {
  return new AppError('invalid', `${flag} does not take ${value}`, {
    reason: 'start.bad-value',
    flag,
    value,
  });
}
