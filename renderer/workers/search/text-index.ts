import { foldText } from '#shared/lib/fold-text.ts';

/** Finds numbered texts by the beginnings of their words, in any order, without regard to accents or case. */
export interface TextIndex {
  /** Puts a text in the place of the one of the same number; '' forgets it. */
  put(n: number, text: string): void;
  /** Bit `n` is set where every word of `text` begins a word of text `n`. No words find nothing. */
  find(text: string): Uint8Array<ArrayBuffer>;
}

export function hasBit(bits: Uint8Array, n: number): boolean {
  return ((bits[n >> 3] ?? 0) & (1 << (n & 7))) !== 0;
}

function setBit(bits: Uint8Array, n: number): void {
  bits[n >> 3] = (bits[n >> 3] ?? 0) | (1 << (n & 7));
}

/**
 * An inverted index with words in order, so that a beginning is a stretch of them. A text that changes gets a new slot
 * and its old one is dead: postings are only ever appended to, and cleared out when more than half are dead.
 */
export function createTextIndex(): TextIndex {
  let postings = new Map<string, number[]>();
  let owners: number[] = [];
  let dead = 0;
  const slots = new Map<number, { readonly slot: number; readonly words: readonly string[] }>();
  let ordered: string[] | undefined;
  let most = 0;

  const post = (n: number, words: readonly string[]): void => {
    const slot = owners.length;
    owners.push(n);
    slots.set(n, { slot, words });
    for (const word of words) {
      const list = postings.get(word);
      if (list) list.push(slot);
      else {
        postings.set(word, [slot]);
        ordered = undefined;
      }
    }
  };
  const clearOut = (): void => {
    const live = [...slots];
    postings = new Map();
    owners = [];
    dead = 0;
    ordered = undefined;
    for (const [n, { words }] of live) post(n, words);
  };
  const inOrder = (): string[] => {
    ordered ??= [...postings.keys()].sort();
    return ordered;
  };
  const firstFrom = (words: readonly string[], beginning: string): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const beginningWith = (beginning: string): Uint8Array<ArrayBuffer> => {
    const bits = new Uint8Array((most >> 3) + 1);
    const words = inOrder();
    for (let at = firstFrom(words, beginning); at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (!word.startsWith(beginning)) break;
      for (const slot of postings.get(word) ?? []) {
        const owner = owners[slot] ?? -1;
        if (owner >= 0) setBit(bits, owner);
      }
    }
    return bits;
  };

  return {
    put(n, text) {
      const before = slots.get(n);
      if (before) {
        owners[before.slot] = -1;
        slots.delete(n);
        dead += 1;
      }
      most = Math.max(most, n);
      const words = [...new Set(foldText(text).split(' '))].filter((word) => word !== '');
      if (words.length > 0) post(n, words);
      if (dead > 1_000 && dead > owners.length / 2) clearOut();
    },
    find(text) {
      const words = foldText(text)
        .split(' ')
        .filter((word) => word !== '');
      let found: Uint8Array<ArrayBuffer> | undefined;
      for (const word of words) {
        const bits = beginningWith(word);
        if (found) for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (found[at] ?? 0);
        found = bits;
      }
      return found ?? new Uint8Array(0);
    },
  };
}
