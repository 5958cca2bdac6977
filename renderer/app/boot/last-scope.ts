/** The scope that was open last on this machine, so that tomorrow's start asks nothing. */
export interface LastScope {
  readonly get: () => string | null;
  readonly set: (name: string) => void;
}

const place = 'relais.scope';

/** Kept in the page's storage; one that refuses only means being asked again. */
export function createLastScope(storage: Pick<Storage, 'getItem' | 'setItem'>): LastScope {
  return {
    get() {
      try {
        return storage.getItem(place);
      } catch {
        return null;
      }
    },
    set(name) {
      try {
        storage.setItem(place, name);
      } catch {
        // Asked again next time.
      }
    },
  };
}
