import { appendFile, type FileHandle, open, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeeperCopy } from '#electron/central-server/keeper/keeper-copy.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { aStudent } from '#tests/support/builders/a-student.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const [scope, password] = ['2026-59', 'mot de passe'];
const mark = { identity: 'a'.repeat(32), since: '5-abc', n: 3, isRescan: false };
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const pupil = (firstName: string) => aStudent({ firstName }).build() as unknown as AnyRecord;
const file = () => path.join(folder.path, 'copy.sealed');

async function filled(...records: AnyRecord[]): Promise<void> {
  const copy = await KeeperCopy.open(folder.path, scope, password);
  for (const [n, record] of records.entries()) await copy.add({ ...mark, n }, [record]);
  await copy.close();
}

test('what was added is there again, with its mark, and readable to nobody else', async () => {
  const [zoe, ali] = [pupil('Zoé'), pupil('Ali')];
  await filled(zoe, ali);
  expect(await readFile(file(), 'utf8')).not.toMatch(/Zoé|student/);
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  const copy = await KeeperCopy.open(folder.path, scope, password);
  expect([...copy.records.values()]).toEqual([zoe, ali]);
  expect(copy.mark).toEqual({ ...mark, n: 1 });
  await copy.close();
});

test('what is gone leaves the file, too', async () => {
  const [zoe, ali] = [pupil('Zoé'), pupil('Ali')];
  await filled(zoe, ali);
  const before = await readFile(file(), 'utf8');
  const copy = await KeeperCopy.open(folder.path, scope, password);
  await copy.add(mark, [], [zoe.id]);
  await copy.close();
  expect((await readFile(file(), 'utf8')).length).toBeLessThan(before.length);
  const again = await KeeperCopy.open(folder.path, scope, password);
  expect([...again.records.ids()]).toEqual([ali.id]);
  await again.close();
});

test('an entry that the disk took only in part spoils none behind it', async () => {
  const [zoe, ali] = [pupil('Zoé'), pupil('Ali')];
  const copy = await KeeperCopy.open(folder.path, scope, password);
  const probe = await open(file());
  const kind = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const full = vi.spyOn(kind, 'appendFile').mockImplementationOnce(async function (this: FileHandle, data) {
    await this.write(String(data).slice(0, 20));
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  await expect(copy.add({ ...mark, n: 1 }, [zoe])).rejects.toThrow('no space left');
  full.mockRestore();
  await copy.add({ ...mark, n: 2 }, [ali]);
  await copy.add({ ...mark, n: 3 }, []);
  await copy.close();
  const again = await KeeperCopy.open(folder.path, scope, password);
  expect([...again.records.ids()].sort()).toEqual([zoe.id, ali.id].sort());
  expect(again.mark.n).toBe(3);
  await again.close();
});

test('the last entry torn by a crash is let go; one within the file is told', async () => {
  const [zoe, ali] = [pupil('Zoé'), pupil('Ali')];
  await filled(zoe);
  await appendFile(file(), 'AAAAtorn');
  const copy = await KeeperCopy.open(folder.path, scope, password);
  expect(copy.records.size).toBe(1);
  await copy.close();
  await filled(ali);
  const lines = (await readFile(file(), 'utf8')).split('\n');
  await writeFile(file(), [lines[0], 'AAAAchanged', ...lines.slice(1)].join('\n'));
  await expect(KeeperCopy.open(folder.path, scope, password)).rejects.toMatchObject({
    kind: 'storage',
    details: { reason: 'keeper-copy-damaged' },
  });
});

test('another password, another scope and a second keeper are each told', async () => {
  await filled(pupil('Zoé'));
  for (const [where, secret] of [
    [scope, 'autre'],
    ['2026-62', password],
  ] as const) {
    await expect(KeeperCopy.open(folder.path, where, secret)).rejects.toMatchObject({
      details: { reason: 'keeper-copy-locked' },
    });
  }
  await writeFile(path.join(folder.path, 'keeper.lock'), String(process.ppid));
  await expect(KeeperCopy.open(folder.path, scope, password)).rejects.toMatchObject({
    kind: 'conflict',
    details: { reason: 'keeper-running' },
  });
});
