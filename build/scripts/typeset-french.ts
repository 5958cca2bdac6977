import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const thin = '\u202f';
const fixed = '\u00a0';

/**
 * Sets a French sentence as a printer would: curly apostrophes, « » with thin fixed spaces inside, a thin fixed space
 * before ; ? !, a fixed one before a colon, « … » for three dots. Addresses, gaps (`{{name}}`) and tags are left alone.
 */
export function typesetFrench(text: string): string {
  const kept = /(https?:\/\/\S+|\{\{[^}]*\}\}|<[^>]*>)/;
  const parts = text.split(kept);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : typesetPlain(part)))
    .join('')
    .replace(new RegExp(`(\\}\\}) ?([;?!])`, 'g'), `$1${thin}$2`)
    .replace(/(\}\}) :(?=\s|$)/g, `$1${fixed}:`);
}

function typesetPlain(text: string): string {
  return text
    .replace(/(\p{L})['\u02bc](?=\p{L}|$|«|\s)/gu, '$1’')
    .replace(/\.\.\./g, '…')
    .replace(/«[ \u00a0\u202f]*/g, `«${thin}`)
    .replace(/[ \u00a0\u202f]*»/g, `${thin}»`)
    .replace(/(?<=[^\s\u00a0\u202f;?!])[ \u00a0\u202f]*([;?!]+)(?=\s|$|»|[\u202f\u00a0])/gu, `${thin}$1`)
    .replace(/(?<=\S)[ \u00a0\u202f]+:(?=\s|$)/gu, `${fixed}:`)
    .replace(/(\d) (?=%|€|km\b|h\b|j\b)/g, `$1${fixed}`);
}

type Sentences = { readonly [key: string]: string | Sentences };

/** Sets every sentence of a tree. */
export function typesetAll(sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === 'string' ? typesetFrench(value) : typesetAll(value),
    ]),
  );
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../../renderer/text/fr');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const after = `${JSON.stringify(typesetAll(JSON.parse(before)), null, 2)}\n`;
    if (after === before) continue;
    writeFileSync(path, after);
    console.log(`set ${name}`);
  }
}
