import { type Envelope, recordOf } from '../database/envelope.ts';
import type { Aside } from '../records/aside.ts';
import type { Ledger } from '../records/ledger.ts';
import { type Author, isOwn } from '../records/owes.ts';

export interface PortionParts {
  readonly ledger: Ledger;
  readonly aside: Aside;
  readonly me: Author;
  /** Records in a portion. */
  readonly most: number;
  /** Records that cannot be sent yet, found out on the way. */
  readonly waiting: Set<string>;
}

const mostChars = 1_000_000;

function idsToTry({ ledger, aside, most, waiting }: PortionParts): string[] {
  const ids: string[] = [];
  for (const id of ledger.unsent()) {
    if (ids.length >= most) break;
    if (!waiting.has(id) && !aside.isBlocked(id)) ids.push(id);
  }
  return ids;
}

/** The next records that the centre will take in one request; a single one may be larger. Empty when none is left. */
export async function nextPortion(parts: PortionParts): Promise<readonly Envelope[]> {
  const portion: Envelope[] = [];
  let chars = 0;
  while (portion.length === 0) {
    const ids = idsToTry(parts);
    if (ids.length === 0) return portion;
    for (const envelope of (await parts.ledger.read(ids)).values()) {
      if (envelope.rev === '' && !isOwn(recordOf(envelope), parts.me)) {
        parts.waiting.add(envelope.id);
        continue;
      }
      chars += envelope.body.length;
      if (portion.length > 0 && chars > mostChars) break;
      portion.push(envelope);
    }
    // Removed from here meanwhile: not to be asked for again.
    if (portion.length === 0) for (const id of ids) parts.waiting.add(id);
  }
  return portion;
}
