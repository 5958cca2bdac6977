import type { SearchArea } from '../../workers/search/search-desk.ts';

interface NumberedText {
  readonly n: number;
  readonly text: string;
}

interface TextQueueParts {
  readonly post: (area: SearchArea, numbers: readonly number[], texts: readonly string[]) => void;
  /** All that waited was posted, after somebody searched while it waited. */
  readonly emptied: () => void;
}

/** Texts on their way to the search worker: a moment later, in portions, for at start the list comes first. */
export interface TextQueue {
  put(area: SearchArea, texts: readonly NumberedText[]): void;
  /** Somebody searches: what is not much is posted now, the rest without waiting. */
  hurry(): void;
}

const patienceMs = 400;
/** Between two portions, so that what the person does comes first. */
const pauseMs = 20;
const portion = 1_000;
const atOnce = 4;

export function createTextQueue({ post, emptied }: TextQueueParts): TextQueue {
  const waiting = new Map<SearchArea, Map<number, string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;

  const postSome = (): void => {
    for (const [area, texts] of waiting) {
      const numbers: number[] = [];
      const some: string[] = [];
      for (const [n, text] of texts) {
        texts.delete(n);
        numbers.push(n);
        some.push(text);
        if (some.length === portion) break;
      }
      if (texts.size === 0) waiting.delete(area);
      return post(area, numbers, some);
    }
  };
  const later = (ms: number): void => {
    timer = setTimeout(() => {
      timer = undefined;
      postSome();
      if (waiting.size > 0) return later(isAsked ? 0 : pauseMs);
      if (isAsked) emptied();
      isAsked = false;
    }, ms);
    // In Node a timer keeps the process alive.
    (timer as unknown as { unref?(): void }).unref?.();
  };

  return {
    put(area, texts) {
      if (texts.length === 0) return;
      const there = waiting.get(area) ?? new Map<number, string>();
      waiting.set(area, there);
      for (const { n, text } of texts) there.set(n, text);
      if (timer === undefined) later(patienceMs);
    },
    hurry() {
      for (let done = 0; waiting.size > 0 && done < atOnce; done += 1) postSome();
      clearTimeout(timer);
      timer = undefined;
      if (waiting.size === 0) return;
      isAsked = true;
      later(0);
    },
  };
}
