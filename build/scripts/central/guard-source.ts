import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { guardFacts } from './guard-facts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The guard as one function expression for `validate_doc_update`: `shared/central/guard/guard.ts` with all it imports,
 * in the syntax of ES2017 (CouchDB reads functions with a parser that knows no newer one), and the facts as a literal.
 */
export async function buildGuardSource(): Promise<string> {
  const bundle = await bundled();
  const facts = JSON.stringify(guardFacts('__SCOPE__'));
  return [
    'function (newDoc, oldDoc, userCtx, secObj) {',
    // SpiderMonkey has it since 92 only; Debian's CouchDB runs 78 and 91.
    'if (!Object.hasOwn) Object.hasOwn = function (object, name) { return Object.prototype.hasOwnProperty.call(object, name); };',
    bundle,
    `var refusal = relaisGuard.refusalOf(${facts}, newDoc, oldDoc || null, userCtx, Date.now());`,
    'if (refusal) throw({ forbidden: refusal });',
    '}',
  ].join('\n');
}

async function bundled(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2017',
      lib: {
        entry: 'shared/central/guard/guard.ts',
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
