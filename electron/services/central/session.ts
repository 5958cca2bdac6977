import type { CentralSession, SessionFacts } from '#shared/shell/central-room.ts';
import type { CentreAddress } from './address.ts';
import type { Credentials } from './ask.ts';
import type { CheckedIn } from './check-in.ts';

/** Somebody signed in at a centre. The password stays in this object and, when they asked to stay, in the vault. */
export interface Session {
  readonly address: CentreAddress;
  readonly credentials: Credentials;
  /** Replaced when the centre says something new about the person. */
  facts: SessionFacts;
  /** The centre takes the credentials no more. Nothing is asked of it until somebody signs in again. */
  ended: boolean;
  /** Aborted when the session is replaced or signed out: what it has under way at the centre stops. */
  readonly over: AbortController;
}

export function openSession(
  address: CentreAddress,
  credentials: Credentials,
  checked: CheckedIn,
  options: { centre: string; stay: boolean },
): Session {
  const facts = { ...options, person: checked.person, scopes: checked.scopes };
  return { address, credentials, facts, ended: false, over: new AbortController() };
}

/** The session as a page may know it. */
export function describeSession(session: Session | null): CentralSession {
  if (!session) return { kind: 'none' };
  return { kind: session.ended ? 'ended' : 'open', ...session.facts };
}
