import type { CentralRoom } from './central-room.ts';
import type { LockRoom } from './lock-room.ts';

/**
 * What a page may ask of the machine it runs on: the one interface at both ends of the wire.
 *
 * Services answer in Node in both shells. The device answers where the person's screen is: natively in
 * Electron, in the page itself in the web shell. A difference between the two is a value in an answer
 * (`unmanaged`, `handed-over`), never a question to ask first.
 *
 * Every method takes at most one input and throws only `AppError`; an input that does not fit its schema
 * in `contract.ts` is `invalid`.
 */
export type Shell = ServiceShell & DeviceShell;

export interface ServiceShell {
  readonly app: AppRoom;
  readonly secrets: SecretsRoom;
  readonly central: CentralRoom;
  readonly lock: LockRoom;
  readonly updates: UpdatesRoom;
}

export interface DeviceShell {
  readonly files: FilesRoom;
  readonly notices: NoticesRoom;
}

export interface AppRoom {
  /** What « À propos » shows and a report of a fault carries. */
  info(): Promise<AppInfo>;
}

export interface AppInfo {
  readonly name: string;
  readonly version: string;
  /** What runs it, for a report: `Electron 45.4.1`, `Node 24.21.0`. Not for deciding anything. */
  readonly runtime: string;
  /** `linux x64`. */
  readonly system: string;
}

export interface SecretsRoom {
  /**
   * The 256-bit key of the local database of this centre, scope and person, made on first use.
   * Needs a session, but not a centre that answers: offline work starts with it.
   *
   * Also for a scope that the person may read no more, as long as their copy of it is here: to take out what was not sent.
   *
   * Throws `signed-out` (`no-session`) when nobody is signed in, `forbidden` (`no-scope`) for a scope that
   * is not the session's and has no copy here, `forbidden` (`locked`) while locked, `storage` (`vault-unreadable`)
   * when what was sealed cannot be opened again.
   */
  databaseKey(input: { readonly scope: string }): Promise<DatabaseKey>;

  /** The scopes whose local database this person has a key for on this machine, at the session's centre; none without a session. */
  copies(): Promise<readonly LocalCopy[]>;

  /** Drops the key of one's own copy: what is left of the database is unreadable. Throws as `databaseKey`, but `no-scope`. */
  forgetCopy(input: { readonly scope: string }): Promise<readonly LocalCopy[]>;
}

export interface DatabaseKey {
  /** 32 bytes in base64; import it non-extractable and drop the text. */
  readonly key: string;
  /** True when no key was sealed yet: whatever the local database of that name holds is not readable. */
  readonly fresh: boolean;
}

export interface LocalCopy {
  /** `2026-59`. */
  readonly scope: string;
}

export interface UpdatesRoom {
  status(): Promise<UpdateStatus>;
  /** Quits and installs when an update is `ready`; otherwise answers the status as it is and does nothing. */
  install(): Promise<UpdateStatus>;
}

export type UpdateStatus =
  /** Nobody updates this copy from inside: it was started from source, or by whoever runs the machine. */
  | { readonly kind: 'unmanaged' }
  | { readonly kind: 'current' }
  /** `percent` is 0 to 100. */
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'installing'; readonly version: string }
  | { readonly kind: 'unknown'; readonly because: 'unreachable' | 'refused' };

export interface FilesRoom {
  /** Hands a whole file to the person: asks for a place, or hands it to the browser's downloads. Throws `storage` when it cannot be written. */
  save(file: ShellFile): Promise<SaveOutcome>;
  /** Lets the person choose files and reads them whole. Throws `storage` when one cannot be read, `invalid` (`too-large`) above 64 MB. */
  pick(input: PickInput): Promise<PickOutcome>;
}

export interface ShellFile {
  /** A file name with its ending, without folders. */
  readonly name: string;
  /** A media type, such as `text/csv`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type SaveOutcome =
  /** `name` is the name the person gave it. */
  | { readonly kind: 'saved'; readonly name: string }
  /** The browser has it and decides where it goes. */
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'cancelled' };

export interface PickInput {
  /** Endings with their dot, such as `.xlsx`; empty means any file. */
  readonly endings: readonly string[];
  readonly many: boolean;
}

export type PickOutcome =
  | { readonly kind: 'picked'; readonly files: readonly ShellFile[] }
  | { readonly kind: 'cancelled' };

export interface NoticesRoom {
  /** Shows a short sentence outside the window. The caller words it: nothing personal, it shows on a locked screen. */
  show(notice: Notice): Promise<NoticeOutcome>;
}

export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** `refused`: the person or the machine does not allow notices. */
export type NoticeOutcome = { readonly kind: 'shown' } | { readonly kind: 'refused' };
