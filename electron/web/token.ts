import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What proves that a request comes from the page that this run opened: 256 random bits, new at each start. */
export interface Token {
  /** Goes into the address's fragment, which no server and no log ever sees. */
  readonly text: string;
  /** Whether a value of `Authorization` carries it; takes the same time whatever it is compared with. */
  matches(authorization: string | undefined): boolean;
}

export function createToken(): Token {
  const text = randomBytes(32).toString('base64url');
  const expected = digest(`Bearer ${text}`);
  return { text, matches: (authorization = '') => timingSafeEqual(digest(authorization), expected) };
}

/** Of equal length whatever goes in, as the comparison needs. */
function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
