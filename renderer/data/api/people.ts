import type { OrganisationId, SchoolId, StudentId } from '#shared/records/ids.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { School } from '#shared/records/school/schema.ts';
import type { Student } from '#shared/records/student/schema.ts';
import type { CandidacyRow } from './candidacies.ts';

export interface StudentRow {
  readonly id: StudentId;
  readonly name: string;
  readonly className: string;
  readonly schoolId: SchoolId;
  readonly schoolName: string;
}

export interface Students {
  get(id: StudentId): Student | undefined;
  /** Pupils whose name, class or school has words that begin so; at most `limit` (default 20). */
  search(text: string, limit?: number): readonly StudentRow[];
  candidacies(id: StudentId): readonly CandidacyRow[];
}

export interface Schools {
  get(id: SchoolId): School | undefined;
  /** By name. */
  all(): readonly School[];
}

export interface Organisations {
  get(id: OrganisationId): Organisation | undefined;
  search(text: string, limit?: number): readonly Organisation[];
  /** Those with this SIRET, or of the same name in the same town: what a new one may turn out to be. */
  like(one: {
    readonly siret?: string;
    readonly name: string;
    readonly town: string;
  }): readonly Organisation[];
}
