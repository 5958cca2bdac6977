import type { Ask } from '#electron/central-server/keeper/ask.ts';
import { checkIsKeeper } from '#electron/central-server/keeper/check-keeper.ts';
import { KeeperCopy } from '#electron/central-server/keeper/keeper-copy.ts';
import { tend } from '#electron/central-server/keeper/tend.ts';
import { projectionsOf } from '#shared/central/projection/projections-of.ts';
import { checkScope } from '#shared/central/scope.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { sentence } from '../text.ts';
import { CentreClient, type Credentials } from './centre-client.ts';
import { keeperSentence } from './keeper-sentence.ts';

export interface ScopeTending {
  readonly url: string;
  readonly scope: string;
  readonly keeper: Credentials;
  /** The folder of its own copy. */
  readonly data: string;
  readonly isOnce: boolean;
}

/** Tends until Ctrl+C, SIGTERM or the campaign's end, and says what it does. Throws as `tend` and `KeeperCopy.open`. */
export async function tendScope({ url, scope, keeper, data, isOnce }: ScopeTending): Promise<void> {
  checkScope(scope);
  const client = new CentreClient(url, keeper);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const ask: Ask = (...request) => client.ask(...request).catch(asKeeper(scope, keeper.name));
  await checkIsKeeper(ask, scope);
  const copy = await openCopy(data, scope, keeper.password);
  try {
    const ended = await tend({
      ask,
      scope,
      copy,
      projectionsOf,
      report: (event) => console.log(keeperSentence(event)),
      signal: stop.signal,
      isOnce,
    });
    const isErased = ended.kind === 'closed' && ended.isDropped;
    console.log(sentence(isErased ? 'keeper.erased' : `keeper.${ended.kind}`, { scope }));
  } finally {
    await copy.close();
  }
}

async function openCopy(folder: string, scope: string, password: string): Promise<KeeperCopy> {
  return KeeperCopy.open(folder, scope, password).catch((thrown: unknown) => {
    if (thrown instanceof AppError) throw thrown;
    const said = String((thrown as NodeJS.ErrnoException).code ?? thrown);
    throw new AppError('storage', 'no folder', { reason: 'keeper-folder', folder, said }, thrown);
  });
}

/** What an admin's request is refused for and a keeper's are two things. */
function asKeeper(scope: string, name: string): (thrown: unknown) => never {
  return (thrown) => {
    if (!(thrown instanceof AppError) || thrown.details.reason !== 'not-admin') throw thrown;
    throw new AppError('forbidden', thrown.message, { ...thrown.details, reason: 'not-keeper', name, scope });
  };
}
