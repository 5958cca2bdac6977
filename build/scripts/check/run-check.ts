import { runTool } from './run-tool.ts';
import { type Step, steps } from './steps.ts';

const atOnce = 2;

export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
}

/** Runs every step, says one line for each, and prints all that a failing one said. */
export async function runCheck(print: (line: string) => void): Promise<CheckResult> {
  const waiting = [...steps];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      failed += (await runStep(step, print)) ? 0 : 1;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { passed: steps.length - failed, failed };
}

async function runStep(step: Step, print: (line: string) => void): Promise<boolean> {
  const { ok, output, seconds } = await runTool(step.script, step.args, { show: false });
  if (!ok) print(output.trimEnd());
  print(`${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`);
  return ok;
}
