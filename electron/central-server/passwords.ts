import { createHash, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);
const iterations = 50_000;

/** How CouchDB 3.4 keeps a password in a `_users` document. */
export interface PasswordHash {
  readonly password_scheme: 'pbkdf2';
  readonly pbkdf2_prf: 'sha256';
  readonly salt: string;
  readonly iterations: number;
  readonly derived_key: string;
}

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16).toString('hex');
  const key = await derive(password, salt, iterations, 32, 'sha256');
  return {
    password_scheme: 'pbkdf2',
    pbkdf2_prf: 'sha256',
    salt,
    iterations,
    derived_key: key.toString('hex'),
  };
}

/** What an unknown name is compared with, so that an answer's delay does not tell which names exist. */
const nobodysHash: PasswordHash = {
  password_scheme: 'pbkdf2',
  pbkdf2_prf: 'sha256',
  salt: randomBytes(16).toString('hex'),
  iterations,
  derived_key: randomBytes(32).toString('hex'),
};

/** Checks passwords; remembers the ones that fitted, since basic authentication brings one with every request. */
export class PasswordCheck {
  readonly #salt = randomBytes(16);
  readonly #known = new Map<string, Buffer>();

  async fits(password: string, hash: PasswordHash | undefined): Promise<boolean> {
    const { salt, iterations: rounds, derived_key: expected } = hash ?? nobodysHash;
    const quick = createHash('sha256').update(this.#salt).update(password).digest();
    const known = this.#known.get(expected);
    if (known) return timingSafeEqual(known, quick);
    const key = await derive(password, salt, rounds, 32, 'sha256');
    const same = timingSafeEqual(key, Buffer.from(expected, 'hex')) && hash !== undefined;
    if (same) this.#known.set(expected, quick);
    return same;
  }
}
