import { measureEncryption } from './encryption.ts';
import { measureJavaScript } from './java-script.ts';
import type { BenchMachine } from './machine.ts';
import { measureProgramStart } from './program-start.ts';
import { kept, type Measure, note, prepareKept } from './stand.ts';
import { median } from './statistics.ts';

interface Read {
  readonly ms: number;
  readonly documents: number;
}

/** From a closed program to work: the page on a synced profile, what it loads, and `npm start` itself. */
export const measureStart: Measure = async (stand, tell) => {
  const { claire, n, rounds } = stand;
  await prepareKept(stand);
  const took = { raw: [] as number[], load: [] as number[], first: [] as number[], all: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    took.raw.push((await inFreshBrowser<Read>(claire, 'bench.rawGetAll()')).ms);
    took.load.push(await inFreshBrowser<number>(claire, 'bench.open(false)'));
    const { firstRow, allRows } = await programStart(claire, n);
    took.first.push(firstRow);
    took.all.push(allRows);
  }
  note(`start: ${JSON.stringify(took)}`);
  const baseline = { name: 'Dexie getAll', value: median(took.raw) };
  const figure = (name: string, values: readonly number[]) =>
    tell({ name, value: median(values), unit: 'ms', baseline, aim: 1.5 });
  figure('cold-start-first-rows', took.first);
  figure('cold-start-all-rows', took.all);
  figure('cold-load-data', took.load);
  await measureEncryption(stand, tell);
  await measureJavaScript(stand, tell);
  await measureProgramStart(stand, tell);
};

async function inFreshBrowser<Value>(claire: BenchMachine, expression: string): Promise<Value> {
  const browser = await claire.start(kept);
  const page = await browser.bench();
  const value = await page.ask<Value>(expression);
  await browser.close();
  return value;
}

/** Since the navigation began: the first candidacies on the screen, and all of them behind it. */
async function programStart(claire: BenchMachine, n: number) {
  const browser = await claire.start(kept);
  const page = await browser.program('/candidacies');
  await page.until('globalThis.probe');
  await page.ask(`probe.expect(${n})`);
  await page.until('probe.times.allRows && probe.times.firstRow', 300);
  const times = await page.ask<{ firstRow: number; allRows: number }>('probe.times');
  await browser.close();
  return times;
}
