import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Database } from './database.ts';
import type { ServerKeys } from './keys.ts';
import { PasswordCheck, type PasswordHash } from './passwords.ts';
import { ProtocolError } from './replies.ts';
import { nobody, type UserContext } from './security.ts';
import { findUser } from './users.ts';

const sessionSeconds = 600;
const wrong = () => new ProtocolError(401, 'unauthorized', 'Name or password is incorrect.');

/** Who is asking: by basic authentication or by session cookie, against `_users` and the server's admin. */
export class Authentication {
  readonly #users: Database;
  readonly #keys: ServerKeys;
  readonly #check = new PasswordCheck();

  constructor(users: Database, keys: ServerKeys) {
    this.#users = users;
    this.#keys = keys;
  }

  /** Throws a 401 on a wrong password or a cookie that ran out; nobody at all is `nobody`. */
  async whoAsks(request: IncomingMessage): Promise<UserContext> {
    const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (basic) {
      const [name = '', ...password] = Buffer.from(basic, 'base64').toString().split(':');
      return this.signIn(name, password.join(':'));
    }
    const cookie = /(?:^|;\s*)AuthSession=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    return cookie ? this.#readCookie(cookie) : nobody;
  }

  async signIn(name: string, password: string): Promise<UserContext> {
    const { admin } = this.#keys;
    if (name === admin.name) {
      const [given, expected] = [password, admin.password].map((text) =>
        createHmac('sha256', this.#keys.secret).update(text).digest(),
      );
      if (given && expected && timingSafeEqual(given, expected)) return { name, roles: ['_admin'] };
      throw wrong();
    }
    const user = await findUser(this.#users, name);
    const hash = user?.derived_key ? (user as PasswordHash) : undefined;
    if (!(await this.#check.fits(password, hash)) || !user) throw wrong();
    return { name: user.name, roles: user.roles };
  }

  /** The value of `Set-Cookie`; an empty name ends the session. */
  async cookieFor(name: string): Promise<string> {
    if (name === '') return 'AuthSession=; Version=1; Path=/; HttpOnly; Max-Age=0';
    const at = Math.floor(Date.now() / 1_000)
      .toString(16)
      .toUpperCase();
    const value = Buffer.from(`${name}:${at}:${await this.#sign(name, at)}`).toString('base64url');
    return `AuthSession=${value}; Version=1; Path=/; HttpOnly; SameSite=Strict`;
  }

  async #readCookie(cookie: string): Promise<UserContext> {
    const [name = '', at = '', signature = ''] = Buffer.from(cookie, 'base64url').toString().split(':');
    const expected = Buffer.from(await this.#sign(name, at));
    const given = Buffer.from(signature);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || Number.parseInt(at, 16) + sessionSeconds < Date.now() / 1_000) return nobody;
    if (name === this.#keys.admin.name) return { name, roles: ['_admin'] };
    const user = await findUser(this.#users, name);
    return user ? { name: user.name, roles: user.roles } : nobody;
  }

  /** The user's salt is part of the key, so that a new password ends the old sessions. */
  async #sign(name: string, at: string): Promise<string> {
    const user = name === this.#keys.admin.name ? undefined : await findUser(this.#users, name);
    return createHmac('sha256', `${this.#keys.secret}${user?.salt ?? ''}`)
      .update(`${name}:${at}`)
      .digest('hex');
  }
}
