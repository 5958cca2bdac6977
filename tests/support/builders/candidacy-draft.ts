import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { heads, stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { withFolded } from '#shared/domain/candidacy/folded.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { CandidacyId, DecisionId, StudentId, UserName } from '#shared/records/ids.ts';
import { buildRecord } from './record-builder.ts';
import { decisionStampOf } from './stamps.ts';

/** A candidacy while a test describes it. */
export interface CandidacyDraft {
  readonly id: CandidacyId;
  readonly studentId: StudentId;
  readonly motivation?: string;
  readonly submit: Extract<CandidacyChoice, { kind: 'submit' }>;
  readonly submission: { readonly id: string; readonly by: UserName; readonly ms: number };
  /** Who makes the next decision. */
  readonly user: UserName;
  /** When the next one is made, if a test said so. */
  readonly next?: number;
  readonly steps: readonly {
    readonly id: string;
    readonly choice: CandidacyChoice;
    readonly by: UserName;
    readonly ms: number;
  }[];
}

const hour = 3_600_000;

/** With one decision more, by whoever decides now. */
export function decide(draft: CandidacyDraft, choice: CandidacyChoice): CandidacyDraft {
  const { next, ...rest } = draft;
  const ms = next ?? (draft.steps.at(-1)?.ms ?? draft.submission.ms) + hour;
  const { id } = decisionStampOf(draft.user, ms);
  return { ...rest, steps: [...draft.steps, { id, choice, by: draft.user, ms }] };
}

export function decisionsOf(draft: CandidacyDraft): CandidacyDecision[] {
  const { submit, submission, steps } = draft;
  const all = [{ ...submission, choice: submit as CandidacyChoice }, ...steps];
  return all.reduce<CandidacyDecision[]>((history, { id, choice, by, ms }) => {
    const stamp = { ...decisionStampOf(by, ms), id: id as DecisionId };
    return [...history, stampCandidacyDecision(choice, stamp, heads(history))];
  }, []);
}

export function lastDecision(draft: CandidacyDraft): CandidacyDecision {
  // There is always the submission.
  return decisionsOf(draft).at(-1) as CandidacyDecision;
}

export function stateOf(draft: CandidacyDraft): CandidacyState {
  return foldCandidacy({ id: draft.id, studentId: draft.studentId, decisions: decisionsOf(draft) });
}

export function buildDraft(draft: CandidacyDraft): Candidacy {
  const { id, studentId, motivation, submission } = draft;
  const fields = {
    id,
    studentId,
    decisions: decisionsOf(draft),
    ...(motivation !== undefined && { motivation }),
  };
  return withFolded(buildRecord('candidacy', fields, submission.by, submission.ms), defaultSettings);
}
