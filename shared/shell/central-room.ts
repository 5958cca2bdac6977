/** The centre as the page sees it: who is signed in, and to which scopes. Records go through `/central/<database>/…`. */
export interface CentralRoom {
  /** Never asks the centre: answers at once, also offline. */
  status(): Promise<CentralStatus>;

  /**
   * Checks a name and password at the centre and opens a session, which stays on the trusted side.
   *
   * Throws, with `details.reason`:
   * `signed-out` `wrong-password`; `forbidden` `no-scope` (the person is known, and member of none, or not of
   * the one asked for); `unreachable` `no-answer`; `unreachable` `not-a-centre` (something answers that does
   * not speak the protocol); `invalid` `address`; `invalid` `address-not-safe` (plain http to another machine).
   */
  signIn(input: SignInInput): Promise<CentralStatus>;

  /** Forgets the session here and, when asked to stay signed in, what was sealed. Local databases stay. */
  signOut(): Promise<CentralStatus>;
}

export interface SignInInput {
  /** `https://centre.example`, possibly with a path; plain `http` only to this machine. */
  readonly address: string;
  readonly name: string;
  readonly password: string;
  /** « Rester connecté »: seal the credentials on this machine, so that tomorrow's start needs no password. */
  readonly stay: boolean;
  /** Asks for one scope by name, such as `2026-59`, at a centre whose roles do not list it. */
  readonly scope?: string;
}

export interface CentralStatus {
  /** The session's centre, or else the one to propose on the sign-in page; null when none is known. */
  readonly address: string | null;
  /** True only for the demo centre that this run of Relais started itself. */
  readonly embedded: boolean;
  /** Accounts whose password is no secret; empty unless `embedded`. */
  readonly demoAccounts: readonly DemoAccount[];
  readonly session: CentralSession;
}

export type CentralSession =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'open' } & SessionFacts)
  /** The centre no longer takes these credentials. Local work goes on; sending waits for a new sign-in. */
  | ({ readonly kind: 'ended' } & SessionFacts);

export interface SessionFacts {
  /** Names the centre in local names: `embedded`, or its address without the protocol. Survives a change of port of the embedded one. */
  readonly centre: string;
  readonly person: Person;
  /** In the order to propose them: newest campaign first. */
  readonly scopes: readonly Scope[];
  /** « Rester connecté » is in force: a restart finds this session again. */
  readonly stay: boolean;
}

export interface Person {
  /** The account's name at the centre: who decisions are by. */
  readonly name: string;
  readonly displayName: string;
  /** As the centre gives them: `scope:2026-59`, `scope:2026-59:coordinator`. */
  readonly roles: readonly string[];
}

export interface Scope {
  /**
   * `2026-59` (Corsica: `2026-2A`): the year the school year starts in, and the department. Somebody who sees a part of it
   * only has that part: `2026-59:0590002G` a school's, `2026-59:0590002G:3e B` a class's, `2026-59:figures` the partners'.
   */
  readonly name: string;
  /** `relais-2026-59`: goes into `/central/<database>/…`. A whole scope's files are in `<database>-files`. */
  readonly database: string;
}

export interface DemoAccount {
  readonly name: string;
  readonly password: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}
