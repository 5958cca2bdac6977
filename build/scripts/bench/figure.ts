import { loadavg } from 'node:os';

export type Area = 'sync' | 'start' | 'work' | 'faults';
export const areas: readonly Area[] = ['sync', 'start', 'work', 'faults'];

/** One line of the bench's output. `aim` is the highest ratio (or value, without a baseline) that is good enough. */
export interface Figure {
  readonly area: Area;
  readonly name: string;
  /** Candidacies; what belongs to them comes in proportion. */
  readonly n: number;
  readonly value: number;
  readonly unit: string;
  readonly baseline: string | null;
  readonly baselineValue: number | null;
  readonly ratio: number | null;
  /** Null where the figure is for information. */
  readonly aim: number | null;
  /** Of the machine, the last minute's. Above its number of cores, others were at work too. */
  readonly load: number;
}

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: { readonly name: string; readonly value: number };
  readonly aim?: number;
}

/** Prints a figure as a line of JSON. */
export type Tell = (measured: Measured) => void;

export function teller(area: Area, n: number): Tell {
  return ({ name, value, unit, baseline, aim }) => {
    const figure: Figure = {
      area,
      name,
      n,
      value: round(value),
      unit,
      baseline: baseline?.name ?? null,
      baselineValue: baseline ? round(baseline.value) : null,
      ratio: baseline ? Math.round((value / baseline.value) * 1e3) / 1e3 : null,
      aim: aim ?? null,
      load: round(loadavg()[0] ?? 0),
    };
    process.stdout.write(`${JSON.stringify(figure)}\n`);
  };
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
