import { AppError } from '#shared/errors/app-error.ts';
import type { Log } from '#shared/lib/log.ts';
import type { CentralRoom, CentralStatus, DemoAccount, SignInInput } from '#shared/shell/central-room.ts';
import type { Vault } from '../vault/vault.ts';
import { type CentreAddress, readAddress } from './address.ts';
import type { Credentials, Fetch } from './ask.ts';
import { checkIn } from './check-in.ts';
import { forgetSession, sealSession, unsealSession } from './sealed-session.ts';
import { describeSession, openSession, type Session } from './session.ts';

export interface CentralOptions {
  readonly vault: Vault;
  readonly log: Log;
  readonly fetch?: Fetch;
  /** The centre to propose on the sign-in page. */
  readonly proposed: string | null;
  /** The demo centre of this run. The only one whose accounts are offered by a click. */
  readonly embedded: EmbeddedCentre | null;
  /** Whether this person has a copy on this machine: then the centre need not open anything to them. */
  readonly hasCopy?: (centre: string, person: string) => Promise<boolean>;
}

export interface EmbeddedCentre {
  readonly address: string;
  readonly accounts: readonly DemoAccount[];
}

/** The service, with what the trusted side needs of it besides the page's room. */
export interface Central {
  readonly room: CentralRoom;
  /** Whoever is signed in now; also when the centre has ended it. */
  session(): Session | null;
  /** Called when the centre refuses this session's credentials. */
  end(session: Session): void;
  /** At start: takes up the sealed session, then asks the centre, without waiting, whether it still stands. */
  resume(): Promise<void>;
  /** Ends what is under way at the centre and leaves nothing half written. What was sealed stays. */
  stop(): Promise<void>;
}

export function createCentral(options: CentralOptions): Central {
  const { vault, log, proposed, embedded, fetch = globalThis.fetch } = options;
  const { hasCopy = async () => false } = options;
  let current: Session | null = null;
  /** The sealed session is written by one at a time, or a slow write would bring back what a later one took away. */
  let writing: Promise<void> = Promise.resolve();
  const write = (change: () => Promise<void>): Promise<void> => {
    const next = writing.then(change);
    writing = next.catch(() => undefined);
    return next;
  };

  const status = (): CentralStatus => {
    const demo = current === null || current.facts.centre === 'embedded' ? embedded : null;
    return {
      address: current?.address.url ?? embedded?.address ?? proposed,
      embedded: demo !== null,
      demoAccounts: demo?.accounts ?? [],
      session: describeSession(current),
    };
  };

  const replace = (next: Session | null) => {
    current?.over.abort();
    current = next;
  };

  const end = (session: Session) => {
    session.ended = true;
    log('central.ended', { centre: session.facts.centre });
  };

  const signIn = async (input: SignInInput): Promise<CentralStatus> => {
    const address = readAddress(input.address, known(embedded?.address, proposed));
    const credentials = readCredentials(input);
    const centre = centreName(address, embedded);
    const isKept = () => hasCopy(centre, credentials.name);
    const checked = await checkIn(fetch, address.url, credentials, input.scope, isKept);
    const options = { centre, stay: input.stay };
    const session = openSession(address, credentials, checked, options);
    await write(() => (input.stay ? sealSession(vault, session) : forgetSession(vault)));
    replace(session);
    return status();
  };

  const resume = async () => {
    const sealed = await unsealSession(vault).catch((thrown: unknown) => {
      log('central.unseal-failed', { error: String(thrown) });
      return null;
    });
    current = sealed && takeUp(sealed, proposed, embedded);
    if (current) void refresh(current);
  };

  /** What changed at the centre since yesterday: a new scope, another role, a withdrawn account. */
  const refresh = async (session: Session) => {
    try {
      const { address, credentials, facts } = session;
      const isKept = () => hasCopy(facts.centre, credentials.name);
      const checked = await checkIn(fetch, address.url, credentials, undefined, isKept);
      if (current !== session) return;
      session.facts = { ...session.facts, ...checked };
      await write(async () => {
        if (current === session) await sealSession(vault, session);
      });
    } catch (thrown) {
      if (current !== session || !(thrown instanceof AppError)) return;
      if (thrown.details.reason === 'wrong-password') end(session);
      log('central.refresh-failed', { reason: thrown.details.reason });
    }
  };

  const signOut = async () => {
    replace(null);
    await write(() => forgetSession(vault));
    return status();
  };

  const stop = async () => {
    replace(null);
    await writing;
  };

  return {
    room: { status: async () => status(), signIn, signOut },
    session: () => current,
    end,
    resume,
    stop,
  };
}

function known(...addresses: readonly (string | null | undefined)[]): readonly string[] {
  return addresses.filter((address) => typeof address === 'string');
}

function readCredentials({ name, password }: SignInInput): Credentials {
  // A colon ends the name in the header that carries both.
  if (!name.includes(':')) return { name: name.trim(), password };
  throw new AppError('signed-out', 'no account has a colon in its name', { reason: 'wrong-password' });
}

function centreName(address: CentreAddress, embedded: EmbeddedCentre | null): string {
  const here = embedded !== null && readAddress(embedded.address, [embedded.address]).url === address.url;
  return here ? 'embedded' : address.name;
}

/**
 * A sealed session goes on only at the centre that this run is for, where it is for one. The demo centre may
 * listen at another port than yesterday.
 */
function takeUp(sealed: Session, proposed: string | null, embedded: EmbeddedCentre | null): Session | null {
  if (embedded) {
    const address = readAddress(embedded.address, [embedded.address]);
    return sealed.facts.centre === 'embedded' ? { ...sealed, address } : null;
  }
  const elsewhere = proposed !== null && readAddress(proposed, [proposed]).url !== sealed.address.url;
  return elsewhere || sealed.facts.centre === 'embedded' ? null : sealed;
}
