import type { LiveReading, Topic } from '../api/workspace.ts';
import type { Topics } from './topics.ts';

const everything: readonly Topic[] = [
  ...([
    'schools',
    'students',
    'organisations',
    'offers',
    'candidacies',
    'placements',
    'campaign',
    'acts',
  ] as const),
  ...(['aside', 'desk', 'status', 'day', 'search', 'loading'] as const),
];

/** A reading that is done again only when something it touched has changed. */
export function createLiveReading<Value>(topics: Topics, read: () => Value): LiveReading<Value> {
  let done:
    | { readonly value: Value; readonly topics: readonly Topic[]; readonly version: string }
    | undefined;
  const isFresh = (): boolean => done !== undefined && done.version === topics.version(...done.topics);
  return {
    get() {
      if (done && isFresh()) return done.value;
      const { value, topics: touched } = topics.track(read);
      const list = [...touched];
      done = { value, topics: list, version: topics.version(...list) };
      return value;
    },
    subscribe: (changed) =>
      topics.subscribe(everything, () => {
        if (!isFresh()) changed();
      }),
  };
}
