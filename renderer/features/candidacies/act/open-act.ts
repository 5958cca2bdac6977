import type { CandidacyId } from '#shared/records/ids.ts';
import type { ActKind } from '../commands/table.ts';

/** The act whose panel is open, and what it is about. */
export interface OpenAct {
  readonly kind: ActKind;
  readonly ids: readonly CandidacyId[];
}
