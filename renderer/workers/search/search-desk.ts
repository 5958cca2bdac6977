import { createTextIndex, type TextIndex } from './text-index.ts';

/** What is looked through; each has an index of its own. */
export type SearchArea = 'candidacies' | 'offers' | 'students' | 'organisations';

/** Page → search worker. */
export type SearchAsk =
  | {
      readonly kind: 'put';
      readonly area: SearchArea;
      readonly numbers: readonly number[];
      readonly texts: readonly string[];
    }
  | { readonly kind: 'find'; readonly ask: number; readonly area: SearchArea; readonly text: string };

/** Search worker → page. */
export interface SearchAnswer {
  readonly ask: number;
  readonly bits: Uint8Array<ArrayBuffer>;
}

/** Answers searches; in a worker for people, in the same thread for tests. */
export function createSearchDesk(answer: (answer: SearchAnswer) => void): (ask: SearchAsk) => void {
  const indexes = new Map<SearchArea, TextIndex>();
  const indexOf = (area: SearchArea): TextIndex => {
    const known = indexes.get(area) ?? createTextIndex();
    indexes.set(area, known);
    return known;
  };
  return (ask) => {
    const index = indexOf(ask.area);
    if (ask.kind === 'find') answer({ ask: ask.ask, bits: index.find(ask.text) });
    else ask.numbers.forEach((n, at) => index.put(n, ask.texts[at] ?? ''));
  };
}
