/** Keys of packs come after every record's id, and the newest first. */
export const packKey = {
  first: '~',
  end: '\uffff',
  of: (number: number): string => `~${String(999_999_999 - number).padStart(9, '0')}`,
  numberOf: (key: string): number => 999_999_999 - Number(key.slice(1)),
};

/** Where each record of one collection lies: in a row of its own, or in a pack. Known once everything was read. */
export interface Places {
  /** The pack's key; undefined where it has a row of its own or is not known. */
  keyOf(id: string): string | undefined;
  readonly isSingle: (id: string) => boolean;
  /** Key of a pack that is not there yet. */
  nextKey(): string;
  /** Read from the disk, what counts first; `key` is undefined for a row of its own. */
  found(key: string | undefined, ids: readonly string[]): void;
  moved(key: string | undefined, ids: readonly string[]): void;
  /** Packs in which nothing counts any more once these have moved. */
  emptiedBy(ids: readonly string[]): string[];
  /** Packs that hold one of these, whether it counts there or not. */
  packsWith(ids: ReadonlySet<string>): string[];
  removed(ids: ReadonlySet<string>): void;
  forget(keys: readonly string[]): void;
}

export function createPlaces(): Places {
  const keys = new Map<string, string | undefined>();
  const packs = new Map<string, { ids: readonly string[]; live: number }>();
  let newest = 0;

  const leave = (id: string): void => {
    const before = packs.get(keys.get(id) ?? '');
    if (before) before.live -= 1;
  };
  const place = (key: string | undefined, ids: readonly string[], isNew: (id: string) => boolean): void => {
    const taken = ids.filter(isNew);
    for (const id of taken) {
      leave(id);
      keys.set(id, key);
    }
    if (key === undefined) return;
    packs.set(key, { ids, live: taken.length });
    newest = Math.max(newest, packKey.numberOf(key));
  };

  return {
    keyOf: (id) => keys.get(id),
    isSingle: (id) => keys.has(id) && keys.get(id) === undefined,
    nextKey() {
      newest += 1;
      return packKey.of(newest);
    },
    found(key, ids) {
      if (key === undefined || !packs.has(key)) place(key, ids, (id) => !keys.has(id));
    },
    moved: (key, ids) => place(key, ids, () => true),
    emptiedBy(ids) {
      const leaving = new Map<string, number>();
      for (const id of ids) {
        const key = keys.get(id);
        if (key !== undefined) leaving.set(key, (leaving.get(key) ?? 0) + 1);
      }
      return [...leaving].flatMap(([key, count]) => (packs.get(key)?.live === count ? [key] : []));
    },
    packsWith: (ids) =>
      [...packs].flatMap(([key, pack]) => (pack.ids.some((id) => ids.has(id)) ? [key] : [])),
    removed(ids) {
      for (const id of ids) {
        leave(id);
        keys.delete(id);
      }
      for (const pack of packs.values())
        if (pack.ids.some((id) => ids.has(id))) pack.ids = pack.ids.filter((id) => !ids.has(id));
    },
    forget(gone) {
      for (const key of gone) packs.delete(key);
    },
  };
}
