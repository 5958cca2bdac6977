import type { Topic } from '../api/workspace.ts';

/** Versions of what screens read, and who wants to know when one changes. */
export interface Topics {
  /** A reading depends on these; every reading of a repository says so. */
  touch(...topics: readonly Topic[]): void;
  /** Something of these changed; tells the subscribers once a turn. */
  bump(...topics: readonly Topic[]): void;
  version(...topics: readonly Topic[]): string;
  subscribe(topics: ReadonlySet<Topic> | readonly Topic[], changed: () => void): () => void;
  /** Runs a reading and finds out what it depends on. */
  track<Value>(read: () => Value): { readonly value: Value; readonly topics: ReadonlySet<Topic> };
}

export function createTopics(): Topics {
  const versions = new Map<Topic, number>();
  const subscribers = new Map<() => void, ReadonlySet<Topic>>();
  const changed = new Set<Topic>();
  let tracking: Set<Topic> | undefined;

  const tell = (): void => {
    const now = new Set(changed);
    changed.clear();
    // Whoever is told may subscribe or leave: the list is made first.
    const concerned = [...subscribers].filter(([, topics]) => [...topics].some((topic) => now.has(topic)));
    for (const [notify] of concerned) notify();
  };

  return {
    touch(...topics) {
      for (const topic of topics) tracking?.add(topic);
    },
    bump(...topics) {
      if (changed.size === 0 && topics.length > 0) queueMicrotask(tell);
      for (const topic of topics) {
        versions.set(topic, (versions.get(topic) ?? 0) + 1);
        changed.add(topic);
      }
    },
    version: (...topics) => topics.map((topic) => versions.get(topic) ?? 0).join('.'),
    subscribe(topics, notify) {
      // A listener given twice is two subscriptions.
      const own = (): void => notify();
      subscribers.set(own, new Set(topics));
      return () => subscribers.delete(own);
    },
    track(read) {
      const outer = tracking;
      const mine = new Set<Topic>();
      tracking = mine;
      try {
        return { value: read(), topics: mine };
      } finally {
        tracking = outer;
        for (const topic of mine) outer?.add(topic);
      }
    },
  };
}
