import type { Patch } from '#shared/domain/join/edit.ts';
import type { Said } from '#shared/domain/join/settle.ts';
import type { ErrorDetails, ErrorKind } from '#shared/errors/app-error.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { Dot } from '#shared/records/clock.ts';
import type { ActId, DecisionId, UserName } from '#shared/records/ids.ts';
import type { OfferChoice } from '#shared/records/offer/schema.ts';
import type { RecordType } from '#shared/records/registry.ts';
import type { AsideContent, RefusedRecord } from './api/aside.ts';
import type { SyncStatus } from './api/sync.ts';

/** Where the centre is for this page, given by `renderer/shell`: its own origin, so never a credential of the centre. */
export interface CentreAccess {
  /** Absolute, without a slash at the end: `http://127.0.0.1:4410/central/relais-2026-59`. */
  readonly baseUrl: string;
  /** Sent with every request, such as the web shell's token of this run. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The local database's key as the shell gave it: 32 bytes in base64. `fresh`: made just now. */
export interface LocalKey {
  readonly key: string;
  readonly fresh: boolean;
}

/** What a local database is for: one per centre × scope × person (architecture §6). */
export interface OpenInput {
  readonly access: CentreAccess;
  /** The centre's own address, so that two centres behind one gateway never share a database. */
  readonly centre: string;
  readonly scope: string;
  readonly person: { readonly name: UserName; readonly roles: readonly string[] };
  readonly key: LocalKey;
  /** False starts with the network left alone, until `signedIn`. */
  readonly signedIn: boolean;
}

export type OpenReply =
  | { readonly kind: 'opened'; readonly persisted: boolean }
  /** Another tab or window holds this database; nothing was opened. */
  | { readonly kind: 'already-open' };

/** One record's part of an act, not yet stamped: the worker gives ids, clock and causal order. */
export type ActPart =
  | { readonly kind: 'create'; readonly record: NewRecord; readonly choices?: readonly RecordChoice[] }
  /** `choice` is a `retract` to take one back. */
  | { readonly kind: 'decide'; readonly id: string; readonly choice: RecordChoice }
  | WritePart
  /** The act is about this record, and about these of its decisions, and changes nothing of it. */
  | { readonly kind: 'mark'; readonly id: string; readonly decisions?: readonly DecisionId[] };

/** Fields that an act writes. The worker keeps what they said before with the act, for « Annuler ». */
export type WritePart =
  /** New values by name of field, or `map/key`; `null` takes out. `over`: only where the field still has this dot. */
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly patch: Patch;
      readonly over?: Readonly<Record<string, Dot>>;
    }
  /** The contested values that the person saw are settled: for `keep`, one of them, or without it for what stands. */
  | {
      readonly kind: 'settle';
      readonly id: string;
      readonly field: string;
      readonly dots: readonly Dot[];
      readonly keep?: Dot;
    }
  /** A settlement taken back: these were contested, the last one standing. */
  | {
      readonly kind: 'contest';
      readonly id: string;
      readonly field: string;
      readonly over: Dot;
      readonly values: readonly Said[];
    };

/** A choice on the record it is made for: a candidacy's or an offer's. */
export type RecordChoice = CandidacyChoice | OfferChoice;

/** A record's own fields with its id; clock and version are the worker's to add. */
export interface NewRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly [field: string]: unknown;
}

/** The whole intent of one thing a person did (architecture §6, « writes are a log first »). */
export interface ActIntent {
  /** Made by the page, so that the same intent sent twice is one act. */
  readonly id: ActId;
  /** Stable name of the command, `candidacy.forward`. */
  readonly name: string;
  readonly parts: readonly ActPart[];
  readonly undoes?: ActId;
}

/** Sent once the intent is durable on this machine; the change bulk that shows it has left before. */
export interface ActReply {
  readonly saved: readonly string[];
  readonly refused: readonly RefusedPart[];
}

export interface RefusedPart {
  readonly id: string;
  /** Stable code of the rule that refuses, as a `Verdict` gives it. */
  readonly because: string;
}

/** Commands of the page. Each answers once, or throws `AppError`. */
export interface Commands {
  open(input: OpenInput): Promise<OpenReply>;
  /** Resolves when every record stored here was sent as `records` events, the inbox's collections first. */
  load(): Promise<{ readonly records: number }>;
  act(intent: ActIntent): Promise<ActReply>;
  /** The person signed in again: a paused pump goes on. */
  signedIn(access: CentreAccess): Promise<void>;
  /** Ends a wait (back-off, offline) at once. */
  syncNow(): Promise<void>;
  asideList(): Promise<readonly RefusedRecord[]>;
  /** What was set aside, whole. */
  asideContent(id: string): Promise<AsideContent>;
  /**
   * What the centre refused is sent once more, under new decision ids and with these corrections (by name of what
   * `asideContent` calls `texts`); what cannot be read is asked of the centre and read again. False where that changed
   * nothing.
   */
  asideRetry(id: string, corrections?: Readonly<Record<string, string>>): Promise<boolean>;
  /** Gives it up. Of this person's own work that is an act, and what stands here of it is taken back. */
  asideDismiss(id: string): Promise<void>;
  deskRead(): Promise<Readonly<Record<string, unknown>>>;
  /** `undefined` forgets the entry. */
  deskWrite(key: string, value: unknown): Promise<void>;
  /** Removes this person's copy of the scope from this machine; with `force` also what was not sent yet. Throws `conflict` (`unsent`). */
  wipe(input: { readonly force: boolean }): Promise<void>;
  close(): Promise<void>;
}
export type CommandName = keyof Commands;

/** What the worker tells unasked. */
export type DataEvent =
  /**
   * Records to put in place of those of the same id: a slice of the cold load, or what changed, whoever changed it.
   * `json` is a JSON array of records, which costs less to hand over than objects; `unsent` names those of them that the
   * centre has not confirmed; `removed` are gone.
   */
  | {
      readonly kind: 'records';
      readonly json: string;
      readonly unsent: readonly string[];
      readonly removed: readonly string[];
    }
  /** All that the inbox shows was sent; what is left (placements, acts) follows. */
  | { readonly kind: 'inbox' }
  | { readonly kind: 'status'; readonly status: SyncStatus }
  /** The list of refused or unreadable records changed. */
  | { readonly kind: 'aside'; readonly records: readonly RefusedRecord[] }
  /** The disk refuses writes, or the worker failed: nothing more is saved until it is open again. */
  | { readonly kind: 'failed'; readonly error: ErrorData };

/** An `AppError` as it crosses the port. */
export interface ErrorData {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** Page → worker. */
export type PortCall = {
  [Name in CommandName]: {
    readonly call: number;
    readonly name: Name;
    readonly input: Parameters<Commands[Name]>;
  };
}[CommandName];

/** Worker → page: a reply to a call, or an event. */
export type PortMessage =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly error: ErrorData }
  | { readonly event: DataEvent };
