/**
 * Takes the database for this worker alone, for as long as the worker lives or until released. Undefined when another
 * window has it. A page that crashed loses it by itself.
 */
export async function takeExclusive(name: string): Promise<(() => void) | undefined> {
  return new Promise((settle, fail) => {
    navigator.locks
      .request(name, { mode: 'exclusive', ifAvailable: true }, (lock) => {
        if (lock === null) {
          settle(undefined);
          return undefined;
        }
        return new Promise<void>((release) => settle(release));
      })
      .catch(fail);
  });
}
