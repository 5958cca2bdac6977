import type { AnyDecision } from '#shared/records/decision.ts';
import type { UnsentContent } from '../export/unsent-content.ts';
import type { ActOutcome } from './candidacies.ts';

export type { UnsentContent } from '../export/unsent-content.ts';

/** Unsent work, out of this machine and into another. */
export interface Exports {
  /** What the centre has not confirmed, as it stands now. */
  unsent(): UnsentContent;
  /** As a file that only the passphrase opens; its format is told in `data/export/sealed-file.ts`. */
  seal(content: UnsentContent, passphrase: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws `invalid`: `not-an-export`, `export-damaged`, `export-passphrase`; `outdated` (`export-newer`). */
  open(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<UnsentContent>;
  /** What of such content can still be decided here, by this person, on what is known now. */
  plan(content: UnsentContent): RecoveryPlan;
  /** Does what the plan says is possible, as one act of this person; `noteOf` words where each decision comes from. */
  apply(plan: RecoveryPlan, noteOf: (line: RecoveryLine) => string): Promise<ActOutcome>;
}

export interface RecoveryPlan {
  readonly content: UnsentContent;
  readonly lines: readonly RecoveryLine[];
}

/** One decision of the file. */
export interface RecoveryLine {
  readonly recordId: string;
  /** What people call the record, as this machine has it, else as the file has it. */
  readonly name: string;
  readonly decision: AnyDecision;
  readonly fate: RecoveryFate;
}

export type RecoveryFate =
  | { readonly kind: 'possible' }
  /** The same is there already: it had been sent after all, or somebody did it since, perhaps from this file. */
  | { readonly kind: 'already' }
  /** A rule of the trade refuses it now, or (`record-gone`, `not-here`) there is nothing to decide on. */
  | { readonly kind: 'refused'; readonly because: string; readonly facts: Readonly<Record<string, unknown>> };
