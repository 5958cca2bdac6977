import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { layersOf } from './layers.ts';

/** A word of a person that lies readable in a file. */
export interface Leak {
  readonly file: string;
  readonly word: string;
}

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '');
}
function escaped(word: string): string {
  return word.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A word in every way in which a browser or a program of ours might write it. */
function spellings(word: string): Buffer[] {
  const cases = [word, word.toLowerCase(), word.toUpperCase()];
  const texts = new Set([...cases, ...cases.map(folded)]);
  const found = [...texts].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
    Buffer.from(escaped(text)),
    Buffer.from(escaped(text).replace(/\\u..../g, (code) => code.toUpperCase().replace('U', 'u'))),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(encodeURIComponent(text).replaceAll('%20', '+')),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '')),
  ]);
  return found.filter((bytes) => bytes.length >= 4);
}

/** Looks for many words in many bytes at once: by the first three bytes, then by the whole. */
export function createFinder(words: Iterable<string>): (bytes: Buffer) => string[] {
  const begins = new Uint8Array(2 ** 24);
  const wanted = new Map<number, { readonly word: string; readonly bytes: Buffer }[]>();
  for (const word of words) {
    for (const bytes of spellings(word)) {
      const key = bytes.readUIntBE(0, 3);
      begins[key] = 1;
      wanted.set(key, [...(wanted.get(key) ?? []), { word, bytes }]);
    }
  }
  return (bytes) => {
    const found = new Set<string>();
    let key = bytes.length > 2 ? bytes.readUInt16BE(0) : 0;
    for (let at = 2; at < bytes.length; at += 1) {
      key = ((key << 8) | (bytes[at] ?? 0)) & 0xffffff;
      if (begins[key] !== 1) continue;
      for (const one of wanted.get(key) ?? [])
        if (one.bytes.equals(bytes.subarray(at - 2, at - 2 + one.bytes.length))) found.add(one.word);
    }
    return [...found];
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Every word that can be read in any file below the folder, or in a file's name. */
export async function findWords(folder: string, words: Iterable<string>): Promise<readonly Leak[]> {
  const find = createFinder(words);
  const leaks: Leak[] = [];
  for (const file of await filesBelow(folder)) {
    const name = path.relative(folder, file);
    const layers = [Buffer.from(name), ...layersOf(await readFile(file))];
    for (const word of new Set(layers.flatMap(find))) leaks.push({ file: name, word });
  }
  return leaks;
}
