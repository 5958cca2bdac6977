import { projectionWriter } from '#shared/domain/seats/elsewhere.ts';
import { canonical } from '#shared/lib/canonical-json.ts';
import type { Clock } from '#shared/records/clock.ts';
import type { MachineId, UserName } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { CentreDocument } from '../identity.ts';

const machine = projectionWriter as MachineId;

/**
 * The clock of every projected record, always the same: it would say who wrote what and hold contested values, and a
 * machine has nothing to join here, for only the keeper writes fields. What arrives replaces what was there.
 */
const clock: Clock = {
  first: [machine, 1, '0000000000000-0000'],
  by: projectionWriter as UserName,
  seen: { [machine]: 1 },
};

/** A record of a projection as the centre keeps it. Members that are undefined are left out. */
export function projectedRecord(
  type: RecordType,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): CentreDocument {
  const { version } = recordKinds[type];
  const { _id, ...rest } = canonical({
    ...fields,
    _id: id,
    type,
    schemaVersion: version,
    clock,
  }) as CentreDocument;
  return { _id, ...rest };
}

/** Some members of a thing, and no other: what a newer program adds to a record stays behind until it is listed. */
export function pick<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  names: readonly Name[],
): Partial<Pick<Thing, Name>> {
  const kept: Partial<Pick<Thing, Name>> = {};
  for (const name of names) if (thing[name] !== undefined) kept[name] = thing[name];
  return kept;
}
