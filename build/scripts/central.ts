import { parseArgs } from 'node:util';
import { AppError, toAppError } from '#shared/errors/app-error.ts';
import { readAdmin, readUser } from './central/accounts.ts';
import { provisionScope } from './central/provision.ts';
import { centralHelp } from './help.ts';
import { sentence, sentenceFor } from './text.ts';

const options = {
  url: { type: 'string' },
  scope: { type: 'string' },
  admin: { type: 'string' },
  user: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    console.log(centralHelp);
    return 0;
  }
  const [command = ''] = positionals;
  if (command !== 'provision') return fail(sentence('central.unknown', { command }), 2);
  const missing = (['url', 'scope', 'admin'] as const).find((flag) => values[flag] === undefined);
  if (missing) return fail(sentence('missing', { flag: `--${missing}` }), 2);
  const { url = '', scope = '', admin = '', user = [] } = values;
  const users = user.map(readUser);
  const { changes, database } = await provisionScope({ url, scope, admin: readAdmin(admin), users });
  for (const path of changes) console.log(sentence('central.changed', { path }));
  console.log(sentence('central.ready', { scope, url, database }));
  return 0;
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
