import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { guardFacts } from './guard-facts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The guards of a scope's records, of its projections and of its files. */
export const guardNames = ['guard', 'projection-guard', 'files-guard'] as const;
export type GuardName = (typeof guardNames)[number];

const makings: Readonly<Record<GuardName, { readonly call: string; readonly facts: () => object }>> = {
  guard: { call: 'refusalOf', facts: () => guardFacts('__SCOPE__') },
  'projection-guard': {
    call: 'refusalInProjection',
    facts: () => ({ ...guardFacts('__SCOPE__', ['candidacy']), role: '__ROLE__' }),
  },
  'files-guard': { call: 'refusalOfFile', facts: () => ({ scope: '__SCOPE__' }) },
};

/**
 * A guard as one function expression for `validate_doc_update`: its file in `shared/central/guard` with all it imports,
 * in the syntax of ES2017 (CouchDB reads functions with a parser that knows no newer one), and the facts as a literal.
 */
export async function buildGuardSource(name: GuardName): Promise<string> {
  const { call, facts } = makings[name];
  const bundle = await bundled(name);
  return [
    'function (newDoc, oldDoc, userCtx, secObj) {',
    // SpiderMonkey has it since 92 only; Debian's CouchDB runs 78 and 91.
    'if (!Object.hasOwn) Object.hasOwn = function (object, name) { return Object.prototype.hasOwnProperty.call(object, name); };',
    bundle,
    `var refusal = relaisGuard.${call}(${JSON.stringify(facts())}, newDoc, oldDoc || null, userCtx, Date.now());`,
    'if (refusal) throw({ forbidden: refusal });',
    '}',
  ].join('\n');
}

async function bundled(name: GuardName): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2017',
      lib: {
        entry: `shared/central/guard/${name}.ts`,
        formats: ['iife'],
        name: 'relaisGuard',
        fileName: 'guard',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the guard was not bundled');
  const withoutComments = chunk.code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return withoutComments.replace(/^\s+/gm, '').trim();
}
