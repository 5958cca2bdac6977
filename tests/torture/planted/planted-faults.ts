/** A fault put into the program on purpose, as a change of its source while it is loaded: the files stay as they are. */
export interface PlantedFault {
  /** Below the root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly put: string;
}

/** By name: what somebody could get wrong, and what a torture that is worth anything must find. */
export const plantedFaults = {
  'the journal keeps nothing': {
    file: 'renderer/data/journal/journal.ts',
    find: "return store.put('journal', [{ next }]);",
    put: 'return Promise.resolve();',
  },
  'the disk says done before it is': {
    file: 'tests/torture/storm/frail-disk.ts',
    find: 'put: (collection, rows) => call(() => store.put(collection, rows), true),',
    put: `put: async (collection, rows) => {
        setTimeout(() => call(() => store.put(collection, rows), true).catch(() => undefined), 10);
      },`,
  },
  'an act is written by half': {
    file: 'renderer/data/journal/act-writer.ts',
    find: 'await ledger.store(rows);\n    parts.saving(-1);',
    put: 'await ledger.store(rows.slice(0, 2));\n    parts.saving(-1);',
  },
  'the join drops a decision': {
    file: 'shared/domain/join/join.ts',
    find: 'return [...unionOf(byId(a), byId(b)).values()];',
    put: 'return a.length >= b.length ? a : b;',
  },
  'what crossed on its way counts as sent': {
    file: 'renderer/data/sync/push.ts',
    find: 'previous.body === sent.get(id)?.body ? 0 : 1',
    put: '0',
  },
  'what lost against a conflict is not sent again': {
    file: 'renderer/data/sync/arrive.ts',
    find: 'unsent: here && owes(both, centre, me) ? 1 : 0',
    put: 'unsent: 0',
  },
  'a page of changes counts as read before it is stored': {
    file: 'renderer/data/sync/pull.ts',
    find: `await parts.arrive(page.results, signal);
    await memory.change({ since: page.last_seq });`,
    put: `await memory.change({ since: page.last_seq });
    await parts.arrive(page.results, signal);`,
  },
  'a seat given twice is not flagged': {
    file: 'shared/domain/seats/seats-of.ts',
    find: 'overbooked: Math.max(0, used - capacity, overSeason)',
    put: 'overbooked: 0',
  },
  'what is flagged depends on who looks': {
    file: 'shared/domain/decision/order.ts',
    find: 'return compareText(a.hlc, b.hlc) || compareText(a.id, b.id);',
    put: 'return compareText(a.id, b.id) * (Math.random() < 0.5 ? 1 : -1);',
  },
  'nobody waits for a change': {
    file: 'renderer/data/sync/pull.ts',
    find: 'const page = await centre.nextChanges(since, batch, signal);',
    put: 'const page = await centre.changes(since, batch, signal);',
  },
} as const satisfies Record<string, PlantedFault>;

export type PlantedName = keyof typeof plantedFaults;

export function isPlanted(name: string): name is PlantedName {
  return Object.hasOwn(plantedFaults, name);
}

/** The source with the fault in it. Throws when its place is not there any more: the fault has to be planted anew. */
export function withFault(source: string, { file, find, put }: PlantedFault): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`« ${find} » stands ${parts.length - 1} times in ${file}`);
  return parts.join(put);
}
