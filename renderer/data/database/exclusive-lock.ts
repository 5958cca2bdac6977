/** A page that is loaded again may ask before the browser has ended the worker it had. */
const patienceMs = 1_500;

/**
 * Takes the database for this worker alone, for as long as the worker lives or until released. Undefined when another
 * window still has it after a moment. A page that crashed loses it by itself.
 */
export async function takeExclusive(name: string): Promise<(() => void) | undefined> {
  return new Promise((settle, fail) => {
    navigator.locks
      .request(name, { mode: 'exclusive', signal: AbortSignal.timeout(patienceMs) }, () => {
        return new Promise<void>((release) => settle(release));
      })
      .catch((thrown: unknown) => {
        const isTaken =
          thrown instanceof DOMException && ['AbortError', 'TimeoutError'].includes(thrown.name);
        if (isTaken) settle(undefined);
        else fail(thrown);
      });
  });
}
