import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { foldText } from '#shared/lib/fold-text.ts';

describe('text as a search compares it', () => {
  for (const [text, folded] of [
    ['Élève', 'eleve'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['L’Haÿ  les—Roses ', 'l hay les roses'],
    ['Œuvre Æther straße Łódź', 'oeuvre aether strasse lodz'],
    ['N\u0303uñez', 'nunez'],
    ['Nguyễn Đức', 'nguyen duc'],
    ['Жанна', 'жанна'],
    ['李小龍', '李小龍'],
    ['فاطمة', 'فاطمة'],
    ['3e B/C', '3e b c'],
    ['', ''],
  ] as const) {
    it(`${text}: ${folded}`, () => expect(foldText(text)).toBe(folded));
  }
});

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, at every depth, and keeps lists in theirs', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
    expect(canonicalJson([2, 1, undefined])).toBe('[2,1,null]');
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
    expect(canonicalJson(undefined)).toBe('null');
  });
});
