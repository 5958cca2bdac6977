import { databaseOf } from '#shared/central/scope.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import { CentreClient } from './central/centre-client.ts';
import { dateOf } from './seed/context.ts';
import { seedHelp } from './seed/help.ts';
import { readSeedOptions } from './seed/options.ts';
import { estimateRecords, seedCampaign } from './seed/seed-campaign.ts';
import { centreSink } from './seed/sinks.ts';
import { sentence, sentenceFor, shortSentence } from './text.ts';

async function main(args: readonly string[]): Promise<void> {
  const options = readSeedOptions(args, dateOf(Date.now()));
  if (options === 'help') return console.log(seedHelp);
  const centre = new CentreClient(options.url, options.admin);
  await centre.checkIsAdmin();
  const begun = Date.now();
  const total = estimateRecords(options.sizes).toLocaleString('fr-FR');
  const { written, already } = await seedCampaign({
    ...options,
    sink: centreSink(centre, databaseOf(options.scope)),
    onProgress: (progress) => showProgress(progress.written + progress.already, total),
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const seconds = Math.round((Date.now() - begun) / 100) / 10;
  console.log(sentence('seed.done', { scope: options.scope, written, already, seconds }));
}

/** One line that is written over, on a screen only. */
function showProgress(done: number, total: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(
    `\r${shortSentence('seed.progress', { done: done.toLocaleString('fr-FR'), total })}   `,
  );
}

await main(process.argv.slice(2)).catch((thrown: unknown) => {
  const error = toAppError(thrown);
  console.error(sentenceFor(error));
  process.exitCode = error.kind === 'invalid' ? 2 : 1;
});
