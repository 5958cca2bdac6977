import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typesetFrench } from '#build/scripts/typeset-french.ts';
import { english } from '#renderer/text/english.ts';
import { french } from '#renderer/text/resources.ts';

type Tree = { readonly [key: string]: string | Tree };

const folder = new URL('../../../renderer/text/', import.meta.url);
const filesIn = (language: string) => readdirSync(new URL(`${language}/`, folder)).sort();
const read = (language: string, file: string): Tree =>
  JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'));

/** Every sentence by its whole key. */
function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}
const gaps = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)/g)].map((match) => `${match[1]}`).toSorted();

describe('the sentences', () => {
  it('are the same files in both languages, all of them known to the program', () => {
    const files = filesIn('fr');
    expect(filesIn('en')).toEqual(files);
    expect(
      Object.keys(french)
        .map((name) => `${name}.json`)
        .sort(),
    ).toEqual(files);
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
  });

  it.each(filesIn('fr'))('%s has the same keys and the same gaps in both', (file) => {
    const [fr, en] = [new Map(leaves(read('fr', file))), new Map(leaves(read('en', file)))];
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
    const differing = [...fr].filter(
      ([key, sentence]) => gaps(sentence).join() !== gaps(en.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(filesIn('fr'))(
    '%s is set as French is printed (else run build/scripts/typeset-french.ts)',
    (file) => {
      for (const [key, sentence] of leaves(read('fr', file))) {
        expect({ [key]: sentence }).toEqual({ [key]: typesetFrench(sentence) });
      }
    },
  );

  it.each(filesIn('fr'))('%s speaks no jargon of the machine', (file) => {
    const jargon = /\b(sync\w*|cache|offline|document|uploa\w*|donwload\w*|JSON|null|undefined)\b/i;
    expect(leaves(read('fr', file)).filter(([, sentence]) => jargon.test(sentence))).toEqual([]);
  });
});

describe('French typesetting', () => {
  it.each([
    ["L'offre n'existe plus ?", 'L’offre n’existe plus\u202f?'],
    ['Attention !', 'Attention\u202f!'],
    ['Motif : {{reason}} ; suite', 'Motif\u00a0: {{reason}}\u202f; suite'],
    ['« Envois »', '«\u202fEnvois\u202f»'],
    ['Êtes-vous {{name}} ?', 'Êtes-vous {{name}}\u202f?'],
    ['Attendez...', 'Attendez…'],
    ['Voir https://exemple.fr/?a=1;b', 'Voir https://exemple.fr/?a=1;b'],
    ['à 09:12', 'à 09:12'],
  ])('sets « %s »', (plain, set) => {
    expect(typesetFrench(plain)).toBe(set);
    expect(typesetFrench(set)).toBe(set);
  });
});
