import { AppError } from '#shared/errors/app-error.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Longest wait for one answer, in milliseconds; making an index of 100,000 documents is none that we wait for. */
const patience = 30_000;

/** Speaks to a centre as one account. Only a status that the caller expects comes back; others throw `AppError`. */
export class CentreClient {
  readonly url: string;
  readonly #as: Credentials;

  /** Throws `invalid` (`address`) for what is no http address. */
  constructor(url: string, as: Credentials) {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
      throw new AppError('invalid', `${url} is not an address`, { reason: 'address', url });
    }
    this.url = url.replace(/\/+$/, '');
    this.#as = as;
  }

  /**
   * Throws `unreachable` (`no-answer`, `not-a-centre`), `signed-out` (`wrong-password`), `forbidden` (`not-admin`), and
   * `unexpected` for any other status that is not in `expected`.
   */
  async ask(method: string, path: string, expected: readonly number[], body?: unknown): Promise<Answer> {
    const answer = await this.#send(method, path, body);
    if (expected.includes(answer.status)) return answer;
    const details = { url: this.url, name: this.#as.name, status: answer.status, path };
    if (answer.status === 401) {
      throw new AppError('signed-out', 'the centre does not know this account', {
        ...details,
        reason: 'wrong-password',
      });
    }
    if (answer.status === 403) {
      throw new AppError('forbidden', 'the account is no admin', { ...details, reason: 'not-admin' });
    }
    const { reason } = answer.body;
    const said = typeof reason === 'string' ? reason : '';
    throw new AppError('unexpected', `${method} ${path}: ${answer.status} ${said}`, {
      ...details,
      reason: 'centre-said',
      said,
    });
  }

  /** Throws when nothing answers or what answers is no CouchDB, and when the account is not the server's admin. */
  async checkIsAdmin(): Promise<void> {
    const { body, status } = await this.#send('GET', '/');
    if (status === 200 && body['couchdb'] === undefined) {
      throw new AppError('unreachable', 'not a CouchDB', { reason: 'not-a-centre', url: this.url });
    }
    const session = await this.ask('GET', '/_session', [200]);
    const user = session.body['userCtx'] as { readonly roles?: readonly string[] } | undefined;
    if (!user?.roles?.includes('_admin')) {
      throw new AppError('forbidden', 'the account is no admin', {
        reason: 'not-admin',
        name: this.#as.name,
        url: this.url,
      });
    }
  }

  async #send(method: string, path: string, body?: unknown): Promise<Answer> {
    const token = Buffer.from(`${this.#as.name}:${this.#as.password}`).toString('base64');
    const headers = {
      Authorization: `Basic ${token}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(this.url + path, { method, headers, signal, ...sent }).catch(
      (thrown: unknown) => {
        throw new AppError('unreachable', 'no answer', { reason: 'no-answer', url: this.url }, thrown);
      },
    );
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text || '{}') as Answer['body'] };
    } catch (thrown) {
      throw new AppError('unreachable', 'not JSON', { reason: 'not-a-centre', url: this.url }, thrown);
    }
  }
}
