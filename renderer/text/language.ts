/** The languages of the program. */
export type Language = 'fr' | 'en';

const place = 'relais.language';

/** The language chosen on this machine; French where nobody chose. `storage` may refuse (private windows). */
export function storedLanguage(storage: Pick<Storage, 'getItem'>): Language {
  try {
    return storage.getItem(place) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

/** Remembers the choice; a storage that refuses is no reason to keep the old language. */
export function storeLanguage(storage: Pick<Storage, 'setItem'>, language: Language): void {
  try {
    storage.setItem(place, language);
  } catch {
    // The choice lasts until the window closes.
  }
}
