import vm from 'node:vm';
import type { RawDocument } from './pouch.ts';
import type { SecurityObject, UserContext } from './security.ts';

export interface Refusal {
  readonly status: 401 | 403 | 500;
  readonly error: string;
  readonly reason: string;
}

export interface Attempt {
  readonly document: RawDocument;
  readonly old: RawDocument | null;
  readonly user: UserContext & { readonly db: string };
  readonly security: SecurityObject;
}

/** Null when the document may be written. */
export type Validator = (attempt: Attempt) => Refusal | null;

const helpers = `
  var isArray = Array.isArray, toJSON = JSON.stringify, log = function () {};
  function sum(list) { return list.reduce(function (a, b) { return a + b; }); }
  function run(json) {
    var a = JSON.parse(json);
    try { validate(a[0], a[1], a[2], a[3]); return ''; } catch (thrown) {
      if (thrown && thrown.forbidden !== undefined) return JSON.stringify(['forbidden', String(thrown.forbidden)]);
      if (thrown && thrown.unauthorized !== undefined) return JSON.stringify(['unauthorized', String(thrown.unauthorized)]);
      return JSON.stringify(['', String((thrown && thrown.message) || thrown)]);
    }
  }`;

/**
 * Compiles a `validate_doc_update` once, in a context of its own. Values go in as JSON, as they do into CouchDB's
 * query servers: the function sees only plain data and cannot change what will be stored.
 */
export function compileValidator(source: string): Validator {
  const context = vm.createContext(Object.create(null));
  try {
    vm.runInContext(`${helpers}\nvar validate = (${source.replace(/;\s*$/, '')});`, context, {
      timeout: 5_000,
    });
  } catch (thrown) {
    const refusal: Refusal = { status: 500, error: 'compilation_error', reason: String(thrown) };
    return () => refusal;
  }
  const run = vm.runInContext('run', context) as (json: string) => string;
  return ({ document, old, user, security }) => {
    const answer = run(JSON.stringify([document, old, user, security]));
    if (answer === '') return null;
    const [error, reason] = JSON.parse(answer) as [string, string];
    if (error === 'forbidden') return { status: 403, error, reason };
    if (error === 'unauthorized') return { status: 401, error, reason };
    return { status: 500, error: 'internal_server_error', reason };
  };
}
