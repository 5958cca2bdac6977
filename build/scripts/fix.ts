import { runTool } from './check/run-tool.ts';
import { steps } from './check/steps.ts';

// In turn, formatting last: each writes to the same files.
for (const { script, fix } of steps) {
  if (fix && !(await runTool(script, fix, { show: true })).ok) process.exitCode = 1;
}
