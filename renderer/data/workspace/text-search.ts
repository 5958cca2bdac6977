import type { SearchAnswer, SearchArea, SearchAsk } from '../../workers/search/search-desk.ts';
import { hasBit } from '../../workers/search/text-index.ts';
import { createTextQueue } from './text-queue.ts';

/** The way to the search worker. */
export interface SearchPort {
  post(ask: SearchAsk): void;
  listen(hear: (answer: SearchAnswer) => void): void;
}

/** Text search as screens need it: at once, with the last answer while the next is on its way (a few milliseconds). */
export interface TextSearch {
  put(area: SearchArea, texts: readonly { readonly id: string; readonly text: string }[]): void;
  /** The number of an id in its area, for good; for `bits`. */
  number(area: SearchArea, id: string): number;
  /**
   * Bit `n` is set where the text numbered `n` matches; undefined when there are no words to look for. Tells
   * `answered` when a newer answer came.
   */
  bits(area: SearchArea, text: string): Uint8Array | undefined;
  /** The same for ids. */
  matcher(area: SearchArea, text: string): ((id: string) => boolean) | undefined;
  /** Resolves once `bits` knows an answer to these very words. */
  ready(area: SearchArea, text: string): Promise<void>;
  /** Changes with every answer that `bits` gives for these words, for those who remember results. */
  version(area: SearchArea, text: string): number;
}

interface Answer {
  readonly bits: Uint8Array;
  readonly content: number;
  /** No two answers have the same. */
  readonly stamp: number;
}

interface Area {
  readonly numbers: Map<string, number>;
  /** Counts what was put, to know an answer that is too old. */
  content: number;
  readonly answers: Map<string, Answer>;
  readonly asked: Map<string, number>;
  readonly waiting: Map<string, (() => void)[]>;
  last: string;
}

const remembered = 20;
const nothing = new Uint8Array(0);

export function createTextSearch(port: SearchPort, answered: () => void): TextSearch {
  const areas = new Map<SearchArea, Area>();
  const asks = new Map<number, { readonly area: Area; readonly text: string; readonly content: number }>();
  let lastAsk = 0;

  const areaOf = (name: SearchArea): Area => {
    const known = areas.get(name);
    if (known) return known;
    const fresh: Area = {
      numbers: new Map(),
      content: 0,
      answers: new Map(),
      asked: new Map(),
      waiting: new Map(),
      last: '',
    };
    areas.set(name, fresh);
    return fresh;
  };
  const queue = createTextQueue({
    post(name, numbers, texts) {
      areaOf(name).content += 1;
      port.post({ kind: 'put', area: name, numbers, texts });
    },
    // What was asked while some of it waited is asked again.
    emptied: answered,
  });
  const ask = (name: SearchArea, text: string): void => {
    queue.hurry();
    const area = areaOf(name);
    if (area.answers.get(text)?.content === area.content || area.asked.get(text) === area.content) return;
    lastAsk += 1;
    area.asked.set(text, area.content);
    asks.set(lastAsk, { area, text, content: area.content });
    port.post({ kind: 'find', ask: lastAsk, area: name, text });
  };
  /** The last answer where there is none to these words yet. */
  const answerTo = (name: SearchArea, text: string): Answer | undefined => {
    const { answers, last } = areaOf(name);
    return answers.get(text) ?? answers.get(last);
  };
  const bits = (name: SearchArea, given: string): Uint8Array | undefined => {
    const text = given.trim();
    if (text === '') return undefined;
    ask(name, text);
    return answerTo(name, text)?.bits ?? nothing;
  };

  port.listen(({ ask: number, bits: found }) => {
    const asked = asks.get(number);
    asks.delete(number);
    if (!asked) return;
    const { area, text, content } = asked;
    area.answers.delete(text);
    area.answers.set(text, { bits: found, content, stamp: number });
    const oldest = area.answers.keys().next().value;
    if (area.answers.size > remembered && oldest !== undefined) area.answers.delete(oldest);
    area.asked.delete(text);
    area.last = text;
    const waiting = area.waiting.get(text) ?? [];
    area.waiting.delete(text);
    for (const resolve of waiting) resolve();
    answered();
  });

  const numberOf = (name: SearchArea, id: string): number => {
    const { numbers } = areaOf(name);
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };

  return {
    put(name, texts) {
      queue.put(
        name,
        texts.map(({ id, text }) => ({ n: numberOf(name, id), text })),
      );
    },
    number: numberOf,
    bits,
    matcher(name, text) {
      const found = bits(name, text);
      if (!found) return undefined;
      const { numbers } = areaOf(name);
      return (id) => {
        const n = numbers.get(id);
        return n !== undefined && hasBit(found, n);
      };
    },
    async ready(name, given) {
      const text = given.trim();
      const area = areaOf(name);
      if (text === '') return;
      ask(name, text);
      if (area.answers.has(text)) return;
      await new Promise<void>((resolve) => {
        area.waiting.set(text, [...(area.waiting.get(text) ?? []), resolve]);
      });
    },
    version: (name, text) => answerTo(name, text.trim())?.stamp ?? 0,
  };
}
