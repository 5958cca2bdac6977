import { formatHlc } from '#shared/domain/join/hlc.ts';
import type { DecisionStamp, WriteStamp } from '#shared/domain/join/stamp.ts';
import type { DecisionId, Instant, MachineId, UserName } from '#shared/records/ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A well-formed ULID that reads as its number. */
export function ulid(n: number): string {
  let text = '';
  for (let rest = n; text.length < 26; rest = Math.floor(rest / 32))
    text = (alphabet[rest % 32] ?? '0') + text;
  return text;
}

export const machines = ['machine0a', 'machine1b', 'machine2c', 'machine3d'] as MachineId[];
export const people = ['claire.delattre', 'karim.benali', 'ines.lefevre', 'paul.petit'] as UserName[];

export const morning = Date.UTC(2026, 10, 23, 8, 30);

/** The stamp of a machine `ms` after the morning of 23 November 2026. */
export function writeStamp(machine: number, ms: number): WriteStamp {
  return {
    machine: machines[machine] ?? ('machine9z' as MachineId),
    by: people[machine] ?? ('someone' as UserName),
    hlc: formatHlc(morning + ms, 0),
  };
}

export function decisionStamp(n: number, machine: number, ms: number): DecisionStamp {
  return {
    ...writeStamp(machine, ms),
    id: ulid(n) as DecisionId,
    at: new Date(morning + ms).toISOString() as Instant,
  };
}
