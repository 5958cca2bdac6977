import type { Role } from '#shared/domain/candidacy/rules.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { Campaign, CampaignSettings } from '#shared/records/campaign/schema.ts';
import type { ActId, UserName } from '#shared/records/ids.ts';
import type { CentreAccess } from '../port.ts';
import type { ActJournal } from './act-journal.ts';
import type { AsideContent, RefusedRecord } from './aside.ts';
import type { ActOutcome, Candidacies } from './candidacies.ts';
import type { Disputes } from './disputes.ts';
import type { Exports } from './exports.ts';
import type { Offers } from './offers.ts';
import type { Organisations, Schools, Students } from './people.ts';
import type { SyncStatus } from './sync.ts';
import type { Today } from './today.ts';

/** What a reading can depend on; `useLive` finds out by itself. */
export type Topic =
  | 'schools'
  | 'students'
  | 'organisations'
  | 'offers'
  | 'candidacies'
  | 'placements'
  | 'campaign'
  | 'acts'
  | 'aside'
  | 'desk'
  | 'status'
  /** The day changed, or a text search answered. */
  | 'day'
  | 'search'
  | 'loading';

/** One scope, open for one person on this machine. Readings are instant, from memory; writes resolve once durable. */
export interface Workspace {
  readonly person: Colleague;
  /** `2026-59`. */
  readonly scope: string;
  readonly candidacies: Candidacies;
  readonly offers: Offers;
  readonly students: Students;
  readonly schools: Schools;
  readonly organisations: Organisations;
  readonly acts: Acts;
  readonly journal: ActJournal;
  readonly desk: Desk;
  readonly aside: Aside;
  readonly disputes: Disputes;
  readonly sync: Sync;
  readonly exports: Exports;
  /** Absent until the first sync brought it. */
  campaign(): Campaign | undefined;
  /** The campaign's settings over the defaults of the product. */
  settings(): Required<CampaignSettings>;
  /** By display name. */
  team(): readonly Colleague[];
  today(): Today;
  /** How far the local copy is in memory: false while the first slices arrive at start. */
  ready(): boolean;
  /** Calls back after any of the topics changed, at most once a turn of the event loop; returns how to stop. */
  subscribe(topics: readonly Topic[], changed: () => void): () => void;
  /** A reading as a store to subscribe to, done again only when something it touched changed. `useLive` uses it. */
  live<Value>(read: () => Value): LiveReading<Value>;
  /** Closes the database and lets another window open it. */
  close(): Promise<void>;
  /** Removes this person's copy from this machine. Throws `conflict` (`unsent`) when something waits to be sent, unless `force`. */
  wipe(input: { readonly force: boolean }): Promise<void>;
}

export interface LiveReading<Value> {
  /** The same value until something that was read has changed. */
  get(): Value;
  subscribe(changed: () => void): () => void;
}

export interface Colleague {
  readonly name: UserName;
  readonly displayName: string;
  readonly role: Role;
}

export interface Acts {
  /** « Annuler »: appends retractions to all that the act decided. What somebody built on stays, and is told in `refused`. */
  undo(id: ActId): Promise<ActOutcome>;
  /** Newest first. */
  recent(limit?: number): readonly Act[];
  canUndo(id: ActId): boolean;
}

/** What is this person's alone and never leaves this machine: drafts, preferences, named views. */
export interface Desk {
  get<Value>(key: string): Value | undefined;
  /** Shown at once; durable when the promise resolves. `undefined` forgets it. */
  set(key: string, value: unknown): Promise<void>;
}

/** « À vérifier ». */
export interface Aside {
  list(): readonly RefusedRecord[];
  content(id: string): Promise<AsideContent>;
  /**
   * Sends it again, under new ids and with what was corrected; what could not be read is asked of the centre again. False
   * where that changed nothing. Throws `not-found`, `unreachable`.
   */
  retry(id: string, corrections?: Readonly<Record<string, string>>): Promise<boolean>;
  /** Gives it up: recorded where it was this person's own work, whose effect here goes with it. Throws `unreachable`. */
  dismiss(id: string): Promise<void>;
}

export interface Sync {
  status(): SyncStatus;
  /** Tries now instead of at the end of the present wait. */
  now(): Promise<void>;
  /** After `central.signIn` succeeded. */
  signedIn(access: CentreAccess): Promise<void>;
}
