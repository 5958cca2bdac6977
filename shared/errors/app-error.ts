/**
 * What a person can do about an error decides its kind. The list is closed: the presenter in
 * `renderer/app` is exhaustive over it, so a new kind needs a new sentence.
 *
 * - `invalid`: the input is wrong; the field is marked.
 * - `forbidden`: this person may not; the sentence says who can.
 * - `signed-out`: the session ended; the work is kept until they sign in.
 * - `not-found`: the thing is gone.
 * - `conflict`: two truths; both are shown.
 * - `unreachable`: the centre does not answer; retried without a dialog.
 * - `outdated`: a record or server is newer than this program, which refuses to write.
 * - `storage`: disk or quota; what is queued is never lost.
 * - `unexpected`: ours to mend; carries a reference for the log.
 */
export const errorKinds = [
  'invalid',
  'forbidden',
  'signed-out',
  'not-found',
  'conflict',
  'unreachable',
  'outdated',
  'storage',
  'unexpected',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** Facts that word the error for a person. `reason` is a stable code that `renderer/text` has a sentence for. */
export interface ErrorDetails {
  readonly reason?: string;
  readonly [name: string]: unknown;
}

/** The only error that crosses a room's door. `message` is English, for the log; people read `renderer/text`. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.kind = kind;
    this.details = details;
  }
}

/** Wraps whatever was thrown, so that a caller always holds an `AppError`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('unexpected', message, {}, thrown);
}
