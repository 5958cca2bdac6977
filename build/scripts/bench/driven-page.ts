import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** A page that is asked through the browser's own protocol, which costs it less than a test's helpers would. */
export interface DrivenPage {
  readonly page: Page;
  /** Evaluates an expression in the page, waits for it and answers its value. Throws what it throws. */
  ask<Value>(expression: string): Promise<Value>;
  /** Asks until the answer is true. */
  until(expression: string, everyMs?: number): Promise<void>;
  /** Milliseconds of processor time that scripts took of the main thread since the page began. */
  scriptMs(): Promise<number>;
}

const patienceMs = 1_200_000;

export async function drivePage(context: BrowserContext, address: string): Promise<DrivenPage> {
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  // The thread's own time: what other programs take from it does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'commit' });

  async function ask<Value>(expression: string): Promise<Value> {
    const late = new AbortController();
    const { exceptionDetails, result } = await Promise.race([
      session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
      setTimeout(patienceMs, undefined, { signal: late.signal }).then(() => {
        throw new Error(`no answer to ${expression}`);
      }),
    ]).finally(() => late.abort());
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }

  return {
    page,
    ask,
    async until(expression, everyMs = 200) {
      const end = Date.now() + patienceMs;
      while (Date.now() < end) {
        if (await ask<boolean>(`Boolean(${expression})`)) return;
        await page.waitForTimeout(everyMs);
      }
      throw new Error(`never came true: ${expression}`);
    },
    async scriptMs() {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
    },
  };
}
