import { writeFile } from 'node:fs/promises';
import { schemaHashes } from './schemas/schema-hashes.ts';

// Raise the version in `shared/records/<kind>/schema.ts` first, unless the shape that is locked was never released.
const file = new URL('../../shared/records/schemas.lock.json', import.meta.url);
await writeFile(file, `${JSON.stringify(schemaHashes(), null, 2)}\n`);
