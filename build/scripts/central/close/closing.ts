import type { Archive } from '#shared/central/archive/archive.ts';
import type { PersonalValues } from '#shared/central/archive/personal-values.ts';
import type { CentreDocument } from '#shared/central/identity.ts';
import type { CentreClient } from '../centre-client.ts';

/** What stays when the original goes, so that its tombstones can be made after a stop. */
export interface ClosedMarker {
  readonly scope: string;
  readonly closedAt: string;
  /** The records' database first, then the projections: whatever people's machines come back to. */
  readonly databases: readonly ClosedDatabase[];
}

export interface ClosedDatabase {
  readonly name: string;
  /** Its `scope:identity` with `closedAt`. */
  readonly identity: CentreDocument;
  /** Its `_security`: who may find it closed. */
  readonly security: object;
}

/** A closing under way. */
export interface Closing {
  readonly centre: CentreClient;
  readonly scope: string;
  readonly database: string;
  readonly archiveDatabase: string;
  /** The folder for archive and report. */
  readonly folder: string;
  readonly say: (key: ClosingStep, values?: Readonly<Record<string, unknown>>) => void;
}

export type ClosingStep =
  | 'freezing'
  | 'reading'
  | 'written'
  | 'checked'
  | 'stored'
  | 'dropped'
  | 'tombstone'
  | 'already'
  | 'kept';

export interface Archived {
  readonly archive: Archive;
  readonly report: string;
  readonly personal: PersonalValues;
}
