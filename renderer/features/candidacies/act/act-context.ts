import { createContext, useContext } from 'react';
import type { CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import type { ActId, CandidacyId } from '#shared/records/ids.ts';

/** What the screen does around an act. */
export interface ActFollow {
  /** « Annuler » of the toast. */
  readonly onUndo: (id: ActId) => void;
  /** What to read once the act is done; asked before, in the order that the person sees: an act moves rows. */
  readonly nextOf: (plan: CandidacyPlan) => CandidacyId | undefined;
  /** The act is saved: go on to `next`, close what was open for it. */
  readonly onDone: (next: CandidacyId | undefined) => void;
}

export const ActContext = createContext<ActFollow | null>(null);

/** The screen around. */
export function useActFollow(): ActFollow {
  const follow = useContext(ActContext);
  if (follow === null) throw new Error('ActContext has no provider');
  return follow;
}
