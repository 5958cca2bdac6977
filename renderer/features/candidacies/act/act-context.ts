import { createContext, useContext } from 'react';
import type { CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import type { ActId } from '#shared/records/ids.ts';

/** What the screen does around an act. */
export interface ActFollow {
  /** « Annuler » of the toast. */
  readonly onUndo: (id: ActId) => void;
  /** The act is saved: go on to the next candidacy, close what was open for it. */
  readonly onDone: (plan: CandidacyPlan) => void;
}

export const ActContext = createContext<ActFollow | null>(null);

/** The screen around. */
export function useActFollow(): ActFollow {
  const follow = useContext(ActContext);
  if (follow === null) throw new Error('ActContext has no provider');
  return follow;
}
