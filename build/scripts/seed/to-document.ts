import type { SomeRecord } from '#shared/records/registry.ts';

/** What the centre stores: the record under its id, which is not repeated in the body. */
export interface SeedDocument {
  readonly _id: string;
  readonly [member: string]: unknown;
}

export function toDocument(record: SomeRecord): SeedDocument {
  const { id, ...body } = record;
  return { _id: id, ...body };
}
