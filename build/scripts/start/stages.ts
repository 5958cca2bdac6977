/** What was started, to be stopped in the opposite order, once. */
export class Stages {
  readonly #stops: (() => Promise<unknown> | undefined)[] = [];
  #stopping: Promise<void> | undefined;

  add(stop: () => Promise<unknown> | undefined): void {
    this.#stops.push(stop);
  }

  /** A stage that cannot be stopped does not keep the others from it. */
  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      for (const stop of this.#stops.reverse()) await Promise.resolve(stop()).catch(() => undefined);
    })();
    return this.#stopping;
  }
}
