import type { NewCandidacy } from '#renderer/data/api/candidacies.ts';
import type { DraftKind } from '#renderer/data/use-draft.ts';
import type { IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';

/** What is typed into « Nouvelle candidature » before it is saved; kept on this machine alone. */
export interface Draft {
  readonly studentId?: StudentId;
  readonly offerId?: OfferId;
  readonly week?: IsoWeek | undefined;
  readonly motivation: string;
  readonly source: NewCandidacy['source'];
  readonly onBehalfOf: string;
}

const emptyDraft: Draft = { motivation: '', source: 'paper', onBehalfOf: '' };

/** The draft as it was kept, over an empty one; what it names may be gone, or not here yet. */
function draftOf(stored: Partial<Draft> | undefined): Draft {
  return { ...emptyDraft, ...stored };
}

export function isEmptyDraft(draft: Draft): boolean {
  return !draft.studentId && !draft.offerId && draft.motivation === '' && draft.onBehalfOf === '';
}

/** How the form's draft is kept. */
export const candidacyDraft: DraftKind<Draft> = {
  key: 'draft.candidacy',
  empty: emptyDraft,
  of: draftOf,
  isEmpty: isEmptyDraft,
};

/** What would be saved, once pupil, offer and week are there. */
export function newCandidacyOf(draft: Draft): NewCandidacy | undefined {
  const { studentId, offerId, week, motivation, source, onBehalfOf } = draft;
  if (!studentId || !offerId || !week) return undefined;
  return {
    studentId,
    offerId,
    week,
    source,
    ...(motivation.trim() === '' ? {} : { motivation }),
    ...(onBehalfOf.trim() === '' ? {} : { onBehalfOf: onBehalfOf.trim() }),
  };
}
