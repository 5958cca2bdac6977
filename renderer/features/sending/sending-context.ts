import { createContext, useContext } from 'react';
import type { ActId, CandidacyId, OfferId } from '#shared/records/ids.ts';

/** Acts that are decided in the candidacy's own panel. */
export type PanelAct = 'forward' | 'redirect' | 'host-decline' | 'withdraw' | 'cancel' | 'reopen';

/** What the sections lead to outside of this screen, and what they share. */
export interface SendingParts {
  readonly onOpenCandidacy: (id: CandidacyId, act?: PanelAct) => void;
  readonly onOpenOffer: (id: OfferId) => void;
  readonly onUndo: (act: ActId) => Promise<unknown>;
  /** The button that was pressed goes with its item: the focus stays with the list. */
  readonly keepFocus: () => void;
}

export const SendingContext = createContext<SendingParts | undefined>(undefined);

export function useSendingParts(): SendingParts {
  const parts = useContext(SendingContext);
  if (!parts) throw new Error('outside of the sending screen');
  return parts;
}
