import { parseArgs } from 'node:util';
import { AppError, toAppError } from '#shared/errors/app-error.ts';
import { readAdmin, readKeeper, readUser } from './central/accounts.ts';
import { closeCampaign } from './central/close/close-campaign.ts';
import { provisionScope } from './central/provision.ts';
import { tendScope } from './central/tend-scope.ts';
import { centralHelp } from './help.ts';
import { sentence, sentenceFor } from './text.ts';

const options = {
  url: { type: 'string' },
  scope: { type: 'string' },
  admin: { type: 'string' },
  user: { type: 'string', multiple: true },
  keeper: { type: 'string' },
  data: { type: 'string' },
  once: { type: 'boolean' },
  archive: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments>['values'];
type Flag = 'url' | 'scope' | 'admin' | 'keeper' | 'data' | 'archive';

/** What each command cannot do without, and what it does. */
const commands: Readonly<
  Record<string, { readonly needs: readonly Flag[]; readonly run: (values: Values) => Promise<number> }>
> = {
  provision: { needs: ['url', 'scope', 'admin'], run: provision },
  tend: { needs: ['url', 'scope', 'keeper', 'data'], run: tend },
  'close-campaign': { needs: ['url', 'scope', 'admin', 'archive'], run: close },
};

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    console.log(centralHelp);
    return 0;
  }
  const [command = ''] = positionals;
  const chosen = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (chosen === undefined) return fail(sentence('central.unknown', { command }), 2);
  const given = withSecrets(values);
  const missing = chosen.needs.find((flag) => given[flag] === undefined);
  if (missing) return fail(sentence('missing', { flag: `--${missing}` }), 2);
  return chosen.run(given);
}

/** A password among the arguments stands in the list of processes and in the shell's history. */
function withSecrets(values: Values): Values {
  const { RELAIS_ADMIN: admin, RELAIS_KEEPER: keeper } = process.env;
  return { ...(admin && { admin }), ...(keeper && { keeper }), ...values };
}

async function provision({ url = '', scope = '', admin = '', user = [] }: Values): Promise<number> {
  const users = user.map(readUser);
  const { changes, database } = await provisionScope({ url, scope, admin: readAdmin(admin), users });
  for (const path of changes) console.log(sentence('central.changed', { path }));
  console.log(sentence('central.ready', { scope, url, database }));
  return 0;
}

async function tend({ url = '', scope = '', keeper = '', data = '', once = false }: Values): Promise<number> {
  await tendScope({ url, scope, keeper: readKeeper(keeper), data, isOnce: once });
  return 0;
}

async function close({
  url = '',
  scope = '',
  admin = '',
  archive = '',
  yes = false,
}: Values): Promise<number> {
  const isDone = await closeCampaign({ url, scope, admin: readAdmin(admin), archive, isSure: yes });
  return isDone ? 0 : 3;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (thrown) {
    const flag = args.find(
      (arg) => arg.startsWith('--') && !Object.hasOwn(options, arg.slice(2).split('=')[0] ?? ''),
    );
    throw new AppError(
      'invalid',
      String(thrown),
      { reason: 'start.unknown', flag: flag ?? args.at(-1) },
      thrown,
    );
  }
}

function fail(said: string, code: number): number {
  console.error(said);
  return code;
}

process.exitCode = await main(process.argv.slice(2)).catch((thrown: unknown) => {
  const error = toAppError(thrown);
  return fail(sentenceFor(error), error.kind === 'invalid' ? 2 : 1);
});
