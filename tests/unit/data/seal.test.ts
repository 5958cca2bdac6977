import { describe, expect, it } from 'vitest';
import { createSeal, importKey } from '#renderer/data/database/seal.ts';

const keyOf = (letter: string) => importKey(`${letter.repeat(43)}=`);

describe('a seal', () => {
  it('opens what it sealed, whatever is in it', async () => {
    const seal = createSeal(await keyOf('A'));
    for (const text of ['', 'Zoé Lefèvre', '王 𝒳 \u0000', 'x'.repeat(100_000)]) {
      expect(await seal.open(await seal.seal(text, 'here'), 'here')).toBe(text);
    }
  });

  it('never seals the same text to the same bytes, and none of them are the text', async () => {
    const seal = createSeal(await keyOf('A'));
    const [one, other] = [await seal.seal('Zoé Lefèvre', 'here'), await seal.seal('Zoé Lefèvre', 'here')];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(Buffer.from(one).includes(Buffer.from('Lef'))).toBe(false);
  });

  it('opens nothing that was changed, moved, or closed with another key', async () => {
    const seal = createSeal(await keyOf('A'));
    const sealed = await seal.seal('Zoé', 'here');
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = Uint8Array.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await seal.open(flipped, 'here')).toBeUndefined();
    }
    expect(await seal.open(sealed.slice(0, 5), 'here')).toBeUndefined();
    expect(await seal.open(sealed, 'there')).toBeUndefined();
    expect(await createSeal(await keyOf('B')).open(sealed, 'here')).toBeUndefined();
  });

  it('keeps the key where no script can take it out', async () => {
    await expect(crypto.subtle.exportKey('raw', await keyOf('A'))).rejects.toThrow();
  });
});
