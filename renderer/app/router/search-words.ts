/** The parts of an address in which a person may write somebody's name. */
const written = ['q'] as const;

type Search = Readonly<Record<string, unknown>>;

/** Before a stand-in; what somebody types by hand without it is taken as it is. */
const mark = '~';
const most = 500;

export interface SearchWords {
  /** The search with stand-ins in place of what a person wrote, to be put into the address. */
  hide(search: Search): Record<string, unknown>;
  /** What the stand-ins stood for; one that nobody knows any more is left out. */
  show<Read extends Search>(read: Read): Record<string, unknown>;
}

/**
 * Keeps words searched for out of the address: browsers write addresses to their history on disk, and what is searched
 * for is mostly a pupil's name. They live as long as the page does, so going back and forth finds them, loading it anew
 * does not.
 */
export function createSearchWords(): SearchWords {
  const tokens = new Map<string, string>();
  const texts = new Map<string, string>();
  let count = 0;
  const tokenOf = (text: string): string => {
    const known = tokens.get(text);
    if (known !== undefined) return known;
    count += 1;
    const token = `${mark}${count}`;
    tokens.set(text, token);
    texts.set(token, text);
    const [oldest] = texts.size > most ? texts : [];
    if (oldest) {
      texts.delete(oldest[0]);
      tokens.delete(oldest[1]);
    }
    return token;
  };
  const changed = (search: Search, change: (text: string) => string | undefined): Record<string, unknown> => {
    const next: Record<string, unknown> = { ...search };
    for (const name of written) {
      const value = next[name];
      if (typeof value === 'string' && value !== '') next[name] = change(value);
      if (next[name] === undefined) delete next[name];
    }
    return next;
  };
  return {
    hide: (search) => changed(search, tokenOf),
    show: (read) => changed(read, (text) => (text.startsWith(mark) ? texts.get(text) : text)),
  };
}
