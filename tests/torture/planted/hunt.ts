import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type PlantedName, plantedFaults } from './planted-faults.ts';

export interface Hunted {
  readonly name: PlantedName;
  readonly found: boolean;
  /** Storms that it took. */
  readonly storms: number;
  /** How it showed, in the words of the first line. */
  readonly showed: string;
}

export interface HuntOptions {
  /** Storms to look in before a fault counts as not found. */
  readonly seeds: number;
  readonly names?: readonly PlantedName[];
  readonly say?: (line: string) => void;
}

/** Plants one fault after the other, each into a process of its own, and lets storms look for it. */
export async function hunt({
  seeds,
  names = everyName(),
  say = () => undefined,
}: HuntOptions): Promise<Hunted[]> {
  const all: Hunted[] = [];
  for (const name of names) {
    const one = await huntOne(name, seeds);
    say(`${one.found ? 'found' : 'NOT FOUND'} in ${one.storms} storms: ${name} (${one.showed})`);
    all.push(one);
  }
  return all;
}

function everyName(): PlantedName[] {
  return Object.keys(plantedFaults) as PlantedName[];
}

async function huntOne(name: PlantedName, seeds: number): Promise<Hunted> {
  const program = fileURLToPath(new URL('../main.ts', import.meta.url));
  const size = ['--machines', '4', '--acts', '240', '--seeds', String(seeds)];
  const child = spawn(process.execPath, [program, '--plant', name, ...size], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = text.split('\n');
  const wrong = lines.filter((line) => line.startsWith('  ') && !line.startsWith('  not at rest'));
  const found = code === 1 && wrong.length > 0;
  const storms = lines.filter((line) => line.startsWith('{') && line.includes('"seed":')).length;
  return { name, found, storms, showed: wrong[0]?.trim().slice(0, 160) ?? `ended with ${code}` };
}
