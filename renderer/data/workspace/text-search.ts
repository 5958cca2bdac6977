import type { SearchAnswer, SearchArea, SearchAsk } from '../../workers/search/search-desk.ts';
import { hasBit } from '../../workers/search/text-index.ts';

/** The way to the search worker. */
export interface SearchPort {
  post(ask: SearchAsk): void;
  listen(hear: (answer: SearchAnswer) => void): void;
}

/** Text search as screens need it: at once, with the last answer while the next is on its way (a few milliseconds). */
export interface TextSearch {
  put(area: SearchArea, texts: readonly { readonly id: string; readonly text: string }[]): void;
  /** Whether an id matches; undefined when there are no words to look for. Calls `answered` when a newer answer came. */
  matcher(area: SearchArea, text: string): ((id: string) => boolean) | undefined;
  /** Changes with every answer, for those who remember results. */
  version(area: SearchArea): number;
}

interface Area {
  readonly numbers: Map<string, number>;
  /** Counts what was put, to know an answer that is too old. */
  content: number;
  version: number;
  readonly answers: Map<string, { readonly bits: Uint8Array; readonly content: number }>;
  readonly asked: Map<string, number>;
  last: string;
}

const remembered = 20;
/** What changes is indexed a moment later, in portions, or when somebody searches: at start the list comes first. */
const patienceMs = 400;
const portion = 2_000;

export function createTextSearch(port: SearchPort, answered: () => void): TextSearch {
  const areas = new Map<SearchArea, Area>();
  const asks = new Map<number, { readonly area: Area; readonly text: string; readonly content: number }>();
  let lastAsk = 0;
  let later: { readonly area: SearchArea; readonly id: string; readonly text: string }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const indexSome = (most: number): void => {
    clearTimeout(timer);
    timer = undefined;
    const now = later.slice(0, most);
    later = later.slice(most);
    for (const name of new Set(now.map(({ area }) => area))) {
      const area = areaOf(name);
      const texts = now.filter((one) => one.area === name);
      const numbers = texts.map(({ id }) => {
        const n = area.numbers.get(id) ?? area.numbers.size;
        area.numbers.set(id, n);
        return n;
      });
      area.content += 1;
      port.post({ kind: 'put', area: name, numbers, texts: texts.map(({ text }) => text) });
    }
    if (later.length > 0) timer = setTimeout(() => indexSome(portion), 0);
  };
  const areaOf = (name: SearchArea): Area => {
    const known = areas.get(name);
    if (known) return known;
    const fresh: Area = {
      numbers: new Map(),
      content: 0,
      version: 0,
      answers: new Map(),
      asked: new Map(),
      last: '',
    };
    areas.set(name, fresh);
    return fresh;
  };

  port.listen(({ ask, bits }) => {
    const asked = asks.get(ask);
    asks.delete(ask);
    if (!asked) return;
    const { area, text, content } = asked;
    area.answers.delete(text);
    area.answers.set(text, { bits, content });
    const oldest = area.answers.keys().next().value;
    if (area.answers.size > remembered && oldest !== undefined) area.answers.delete(oldest);
    area.asked.delete(text);
    area.last = text;
    area.version += 1;
    answered();
  });

  return {
    put(name, texts) {
      if (texts.length === 0) return;
      for (const { id, text } of texts) later.push({ area: name, id, text });
      clearTimeout(timer);
      timer = setTimeout(() => indexSome(portion), patienceMs);
      // In Node a timer keeps the process alive.
      (timer as unknown as { unref?(): void }).unref?.();
    },
    matcher(name, given) {
      const text = given.trim();
      if (text === '') return undefined;
      if (later.length > 0) indexSome(Number.POSITIVE_INFINITY);
      const area = areaOf(name);
      const known = area.answers.get(text);
      if (known?.content !== area.content && area.asked.get(text) !== area.content) {
        lastAsk += 1;
        area.asked.set(text, area.content);
        asks.set(lastAsk, { area, text, content: area.content });
        port.post({ kind: 'find', ask: lastAsk, area: name, text });
      }
      const bits = (known ?? area.answers.get(area.last))?.bits;
      if (!bits) return () => false;
      return (id) => {
        const n = area.numbers.get(id);
        return n !== undefined && hasBit(bits, n);
      };
    },
    version: (name) => areaOf(name).version,
  };
}
