import { findWords } from '#tests/support/at-rest/find-words.ts';
import { startKeptMachine } from '../fixtures/kept-machine.ts';
import { expect, test } from '../fixtures/test.ts';
import { history, openCandidacy } from '../pages/candidacies.ts';
import { isUpToDate } from '../pages/frame.ts';
import { signIn } from '../pages/sign-in.ts';

test.use({ actionTimeout: 20_000, candidacies: 60 });

const note = 'Écrit hors ligne par le programme d’hier';

/** In the page: puts the sealed database away, and leaves in the clear what yesterday's program would have. */
async function leaveFormer(rows: readonly { readonly id: string; readonly body: string }[]): Promise<number> {
  const answer = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
    new Promise((settle, fail) => {
      asked.onsuccess = () => settle(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  const names = (await indexedDB.databases()).flatMap(({ name }) =>
    name?.includes('-sealed--') ? [name] : [],
  );
  for (const name of names) await answer(indexedDB.deleteDatabase(name));
  const former = names.find((name) => name.endsWith('--candidacies'))?.replace('-sealed--', '--') ?? '';
  const asked = indexedDB.open(former, 10);
  asked.onupgradeneeded = () => asked.result.createObjectStore('docs', { keyPath: 'id' });
  const database = await answer(asked);
  const docs = database.transaction('docs', 'readwrite').objectStore('docs');
  for (const row of rows) await answer(docs.put({ ...row, rev: '', unsent: 1, beside: '', _deleted: '0' }));
  await answer(docs.put({ id: 'candidacy:gone', rev: '', unsent: 1, body: '', beside: '', _deleted: '1' }));
  database.close();
  return names.length;
}

test('what yesterday’s program kept in the clear is sealed, sent, and gone', async ({
  world,
  centre,
}, info) => {
  test.skip(info.project.name === 'electron', 'the browser’s folder is looked into in the web shell');
  const { id } = await world.candidacy('Quatrefages');
  const machine = await startKeptMachine(centre);
  try {
    const first = await machine.open();
    await signIn(first.page, centre.people.claire);
    await first.context.close();
    const { _id, _rev, ...content } = await centre.read(id);
    const [submit] = content['decisions'] as { id: string }[];
    const made = {
      ...submit,
      kind: 'note',
      text: note,
      id: `${submit?.id.slice(0, -4)}ZZZZ`,
      after: [submit?.id],
    };
    for (const name of ['source', 'offerId', 'week', 'studentId', 'motivation', 'onBehalfOf'])
      Reflect.deleteProperty(made, name);
    const body = JSON.stringify({ ...content, id, decisions: [submit, made] });
    const spoilt = await machine.open();
    await spoilt.page.goto(machine.besides);
    expect(await spoilt.page.evaluate(leaveFormer, [{ id, body }])).toBeGreaterThan(8);
    await spoilt.context.close();
    expect(await findWords(machine.folder, [note])).not.toEqual([]);

    const again = await machine.open();
    await isUpToDate(again.page);
    await openCandidacy(again.page, 'Quatrefages');
    await expect(history(again.page).first()).toContainText(note);
    const names = await again.page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(names.filter((name) => !name?.includes('-sealed--'))).toEqual([]);
    await again.context.close();
    const stored = (await centre.read(id)) as unknown as { decisions: { id: string }[] };
    expect(stored.decisions.map((one) => one.id)).toContain(made.id);
  } finally {
    await machine.stop();
  }
});
