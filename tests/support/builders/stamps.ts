import { formatHlc } from '#shared/domain/join/hlc.ts';
import type { DecisionStamp, WriteStamp } from '#shared/domain/join/stamp.ts';
import type { DecisionId, Instant, MachineId, UserName } from '#shared/records/ids.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
let count = 0;

/** A ULID that nothing else in this test file has; later ones sort later. */
export function nextUlid(): string {
  count += 1;
  let text = '';
  for (let left = count, place = 0; place < 16; place += 1) {
    text = digits.charAt(left % 32) + text;
    left = Math.floor(left / 32);
  }
  return `01M0000000${text}`;
}

/** 08:30 UTC on 23 November 2026, the day on which builders begin. */
export const firstMorning = Date.UTC(2026, 10, 23, 8, 30);

export const claire = 'claire.delattre' as UserName;
export const mehdi = 'mehdi.benali' as UserName;
export const anne = 'anne.lefebvre' as UserName;

/** Each person works on one machine. */
export function machineOf(user: UserName): MachineId {
  return `machine${user.replace(/[^a-z0-9]/g, '')}`.slice(0, 32) as MachineId;
}

export function writeStampOf(user: UserName, ms: number): WriteStamp {
  return { by: user, machine: machineOf(user), hlc: formatHlc(ms, 0) };
}

export function decisionStampOf(user: UserName, ms: number): DecisionStamp {
  return {
    ...writeStampOf(user, ms),
    id: nextUlid() as DecisionId,
    at: new Date(ms).toISOString() as Instant,
  };
}
