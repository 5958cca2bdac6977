export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * One request to the centre as the keeper's account, JSON both ways. Resolves for a status in `expected` alone, and
 * throws `AppError` for others: `unreachable`, `signed-out`, `forbidden`, `unexpected` with `details.status`.
 */
export type Ask = (
  method: string,
  path: string,
  expected: readonly number[],
  body?: unknown,
) => Promise<Answer>;
