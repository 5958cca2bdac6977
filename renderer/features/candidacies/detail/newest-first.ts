/** Decisions drawn before asking for all: a hostile record may hold ten thousand. */
export const mostShown = 200;

/** What happened, newest first; without `isWhole` the newest `mostShown` of it. */
export function newestFirst<Item>(history: readonly Item[], isWhole: boolean): readonly Item[] {
  return (isWhole ? history : history.slice(-mostShown)).toReversed();
}
