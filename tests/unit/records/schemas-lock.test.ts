import { expect, it } from 'vitest';
import { schemaHashes } from '#build/scripts/schemas/schema-hashes.ts';
import lock from '#shared/records/schemas.lock.json' with { type: 'json' };

it('no stored shape has changed without `node build/scripts/lock-schemas.ts`, which asks for a version first', () => {
  expect(schemaHashes()).toEqual(lock);
});
