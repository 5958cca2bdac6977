import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { recordKinds, recordTypes } from '#shared/records/registry.ts';

/** The stored shape of each type as `version: hash` (SHA-256 of the schema, its first 16 hexadecimal digits). */
export function schemaHashes(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    recordTypes.map((type) => {
      const { schema, version, maps } = recordKinds[type];
      const shape = canonicalJson(JSON.parse(JSON.stringify({ schema, maps })));
      return [type, `${version}: ${createHash('sha256').update(shape).digest('hex').slice(0, 16)}`];
    }),
  );
}
