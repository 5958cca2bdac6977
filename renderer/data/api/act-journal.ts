import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { ActId, Instant, IsoDate, SchoolId, UserName } from '#shared/records/ids.ts';

/** What narrows the journal of acts; absent is « tous ». */
export interface JournalFilter {
  /** Words of who, what, pupil, school, organisation or offer, in any order. */
  readonly text?: string;
  readonly by?: readonly UserName[];
  /** Names of commands, `candidacy.forward`. */
  readonly names?: readonly string[];
  /** Days of this machine's calendar, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly schools?: readonly SchoolId[];
}

/** One thing that somebody did; the same object for ever, for acts are only added. */
export interface JournalRow {
  readonly id: ActId;
  readonly at: Instant;
  readonly by: UserName;
  readonly name: string;
  /** Records it did something to. */
  readonly count: number;
  readonly undoes?: ActId;
}

/** What an act did to one record. */
export interface JournalChange {
  readonly recordId: string;
  /** What people call the record, and its pupil's school; '' where it is not here. */
  readonly label: string;
  readonly schoolName: string;
  /** Kinds of the decisions it made, in order. */
  readonly decisions: readonly string[];
  /** Of a candidacy: where it stood before and after; absent when the act made it. */
  readonly before?: CandidacyStatus;
  readonly after?: CandidacyStatus;
  /** Fields that it wrote. */
  readonly edits: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** Who did what, when. A coordinator reads everybody's acts, anybody else their own. */
export interface ActJournal {
  /** Newest first; the same array as long as nothing in it changed. `wordOf` words a command's name, for the text. */
  query(filter: JournalFilter, wordOf: (name: string) => string): readonly JournalRow[];
  /** Who did something, and which commands there are, with how often; for the filters. */
  authors(): readonly { readonly name: UserName; readonly displayName: string; readonly count: number }[];
  names(): readonly { readonly name: string; readonly count: number }[];
  nameOf(user: UserName): string;
  changes(id: ActId, limit?: number): readonly JournalChange[];
  /** Writes down that the journal was exported, as an act of its own: how many lines, and `facts` of what was asked for. */
  recordExport(facts: readonly string[]): Promise<void>;
}
