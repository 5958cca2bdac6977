import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { ActId } from '#shared/records/ids.ts';
import type { Laptop } from './laptop.ts';

/** An act that a person was told is saved, with the decisions it consists of. */
export interface Promised {
  readonly laptop: Laptop;
  readonly act: Act;
}

/** All that any laptop ever said was saved. */
export interface Promises {
  begun(): void;
  made(laptop: Laptop, act: ActId): void;
  /** A person gave it up, or sent it again under another name. */
  released(entry: RefusedRecord): void;
  readonly all: readonly Promised[];
  readonly wasReleased: (id: string) => boolean;
  readonly counts: { begun: number; faults: string[] };
}

export function createPromises(): Promises {
  const all: Promised[] = [];
  const released = new Set<string>();
  const counts = { begun: 0, faults: [] as string[] };
  return {
    all,
    counts,
    wasReleased: (id) => released.has(id),
    begun() {
      counts.begun += 1;
    },
    made(laptop, id) {
      // The page is shown the act before it is told that it is saved.
      const act = laptop.shown.get(id) as Act | undefined;
      if (act) all.push({ laptop, act });
      else counts.faults.push(`${laptop.name}: ${id} was said to be saved and never shown`);
    },
    released({ decision, recordId }) {
      released.add(decision ? decision.id : recordId);
    },
  };
}
