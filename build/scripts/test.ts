import { readFile, rm } from 'node:fs/promises';
import { root } from '../vite/root.ts';
import { runCheck } from './check/run-check.ts';
import { runTool } from './check/run-tool.ts';
import { sumOf, type Totals, totalsOfPlaywright, totalsOfRun, totalsOfVitest } from './test/totals.ts';

const reports = 'out/reports';
const started = performance.now();

/**
 * Everything that proves, in the order in which a fault is cheapest to learn. Goes on after a failure, and ends with
 * `N passed, N failed`: each step of the check counts as one, and so does a build that fails.
 */
const runs: [name: string, run: () => Promise<Totals>][] = [
  ['check', async () => ({ ...(await runCheck(say)), skipped: 0 })],
  ['build', runBuild],
  ['unit, contract, integration', () => runAndCount(vitest, totalsOfVitest)],
  ['e2e', () => runAndCount(playwright, totalsOfPlaywright)],
];

const vitest = {
  script: 'node_modules/vitest/vitest.mjs',
  report: `${reports}/vitest.json`,
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/vitest.json`],
};
const playwright = {
  script: 'node_modules/@playwright/test/cli.js',
  report: `${reports}/e2e.json`,
  args: ['test'],
};

async function runBuild(): Promise<Totals> {
  const { ok } = await runTool('build/scripts/bundle.ts', [], { show: true });
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** `Report` is what the runner is known to write; a report that is missing or broken is a failure. */
async function runAndCount<Report>(
  { script, args, report }: { script: string; args: string[]; report: string },
  count: (report: Report) => Totals,
): Promise<Totals> {
  await rm(root + report, { force: true });
  const { ok } = await runTool(script, args, { show: true });
  const text = await readFile(root + report, 'utf8').catch(() => null);
  return totalsOfRun(ok, text === null ? null : count(JSON.parse(text) as Report));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const all: Totals[] = [];
const summary: string[] = [];
for (const [name, run] of runs) {
  say(`\n── ${name}`);
  const totals = await run();
  all.push(totals);
  summary.push(`${name}: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
}
const total = sumOf(all);
say(`\n${summary.join('\n')}\n${((performance.now() - started) / 1000).toFixed(0)} s`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
