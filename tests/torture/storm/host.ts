import type { Random } from '#build/scripts/seed/random.ts';
import type { PortEnd } from '#renderer/data/worker/serve-port.ts';
import type { MachineOptions } from '#tests/support/machine.ts';
import type { Breakdown } from './frail-disk.ts';

/** One life of a machine's engine, from its start to its end or death. */
export interface Run {
  readonly port: PortEnd;
  /** Resolves when it is gone. */
  readonly dead: Promise<undefined>;
  breakIn(calls: number, how: Breakdown): void;
  kill(): void;
  /** It cannot save any more, and has to be opened anew. */
  fall(): void;
  hasFallen(): boolean;
  readonly end: () => void;
}

/** Where engines live: in this process on a disk in memory (`memory-host.ts`); a browser could be another. */
export interface Host {
  /** The same `disk` finds what was there. */
  start(disk: string, random: Random, options: Omit<MachineOptions, 'disk'>): Run;
  stop(): Promise<void>;
}
