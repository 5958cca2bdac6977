import { describe, expect, it } from 'vitest';
import { openFile, sealFile } from '#renderer/data/export/sealed-file.ts';

const content = { format: 1, who: 'Éloïse Ñandú', lines: ['a', 'b'] };
const file = await sealFile(content, 'clé à moi');
const reasonOf = (bytes: Uint8Array<ArrayBuffer>, passphrase = 'clé à moi') =>
  openFile(bytes, passphrase).then(
    () => 'opened',
    (thrown: { kind: string; details: { reason: string } }) => `${thrown.kind} ${thrown.details.reason}`,
  );
const flipped = (at: number) => {
  const copy = file.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a file of unsent work', () => {
  it('opens by its passphrase, however the accents were typed, and never twice the same', async () => {
    expect(await openFile(file, 'clé à moi'.normalize('NFD'))).toEqual(content);
    expect(await sealFile(content, 'clé à moi')).not.toEqual(file);
    expect(new TextDecoder().decode(file)).not.toContain('Ñandú');
  });

  it('tells a wrong passphrase from a damaged file, a later format, and another file', async () => {
    expect(await reasonOf(file, 'clé à lui')).toBe('invalid export-passphrase');
    for (const at of [14, 20, 40, 60, file.length - 1])
      expect(await reasonOf(flipped(at))).toBe('invalid export-damaged');
    for (const length of [14, 45, 60, file.length - 1])
      expect(await reasonOf(file.slice(0, length))).toBe('invalid export-damaged');
    const newer = file.slice();
    newer[13] = 2;
    expect(await reasonOf(newer)).toBe('outdated export-newer');
    expect(await reasonOf(flipped(0))).toBe('invalid not-an-export');
    expect(await reasonOf(new TextEncoder().encode('Nom;Prénom'))).toBe('invalid not-an-export');
    expect(await reasonOf(new Uint8Array())).toBe('invalid not-an-export');
  });
});
