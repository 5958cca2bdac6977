import type { Figures, SafeCount } from '../projection/projected-fields.ts';
import { databaseOf } from '../scope.ts';

/** What stays of a closed campaign: figures, and what was learnt of organisations. No pupil, parent or tutor. */
export interface Archive {
  readonly type: 'archive';
  readonly schemaVersion: 1;
  readonly scope: string;
  readonly closedAt: string;
  readonly totals: {
    readonly schools: number;
    readonly students: SafeCount;
    readonly organisations: number;
    readonly offers: number;
  };
  /** By week, sector, status, and public or private; small counts hidden as for partners. */
  readonly figures: Figures;
  readonly schools: readonly SchoolLine[];
  readonly organisations: readonly OrganisationMemory[];
}

export interface SchoolLine {
  /** UAI. */
  readonly key: string;
  readonly name: string;
  readonly candidacies: SafeCount;
  readonly placed: SafeCount;
}

/** What the next campaign may know of an organisation before it writes to it. */
export interface OrganisationMemory {
  readonly id: string;
  /** Null where it holds a person's name (a doctor's practice): the SIRET finds it again. */
  readonly name: string | null;
  readonly siret?: string;
  readonly sector?: string;
  readonly isPublic: boolean;
  readonly town: string;
  readonly offers: number;
  readonly accepted: number;
  readonly declined: number;
  /** Middle of the delays between a forward and its answer, in days with one decimal; null where none was answered. */
  readonly daysToAnswer: number | null;
  /** Of the last three refusals, the latest first: why, and in which month (`2027-01`). */
  readonly lastRefusals: readonly { readonly reason: string; readonly month: string }[];
}

export function archiveDatabaseOf(scope: string): string {
  return `${databaseOf(scope)}-archive`;
}
