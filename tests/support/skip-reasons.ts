import type { Reporter, TestCase } from '@playwright/test/reporter';

/** Says at the end of a run which tests did not run, and why: a skip nobody reads about looks like a pass. */
export default class SkipReasons implements Reporter {
  readonly #counts = new Map<string, number>();

  onTestEnd(test: TestCase): void {
    if (test.results.at(-1)?.status !== 'skipped') return;
    const because = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    const line = `${test.parent.project()?.name ?? ''}: ${because}`;
    this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [line, count] of this.#counts) process.stdout.write(`skipped ${count} × ${line}\n`);
  }
}
