import { runTool } from './run-tool.ts';
import { type Step, steps } from './steps.ts';

const atOnce = 2;

export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the steps, says one line for each, and prints all that a failing one said. */
export async function runCheck(
  print: (line: string) => void,
  todo: readonly Step[] = steps,
): Promise<CheckResult> {
  const waiting = [...todo];
  const outcomes: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await runStep(step, print));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed };
}

async function runStep(step: Step, print: (line: string) => void): Promise<boolean> {
  const { ok, output, seconds } = await runTool(step.script, step.args, { show: false });
  if (!ok) print(output.trimEnd());
  print(`${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`);
  return ok;
}
