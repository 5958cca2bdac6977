import type { DeskStore } from '../records/desk.ts';

/** What sync remembers between starts. Sequences are the centre's own, opaque. */
export interface SyncMemory {
  readonly since: string | number;
  readonly identity: string;
  /** Number of the last checkpoint that this machine left at the centre. */
  readonly n: number;
  /** The first copy is complete. */
  readonly isComplete: boolean;
  /** Everything is being read again; until that is done, `since` says nothing. */
  readonly isRescan: boolean;
  /** When the campaign was closed, as the centre told last; '' while it is open. */
  readonly closedAt: string;
}

export const memoryKey = '~sync';
const blank: SyncMemory = { since: 0, identity: '', n: 0, isComplete: false, isRescan: false, closedAt: '' };

export interface MemoryKeeper {
  read(): SyncMemory;
  load(): Promise<void>;
  change(part: Partial<SyncMemory>): Promise<void>;
}

export function createMemoryKeeper(desk: DeskStore): MemoryKeeper {
  let memory = blank;
  return {
    read: () => memory,
    async load() {
      memory = { ...blank, ...((await desk.read(memoryKey)) as Partial<SyncMemory> | undefined) };
    },
    async change(part) {
      const next = { ...memory, ...part };
      await desk.write(memoryKey, next);
      memory = next;
    },
  };
}
