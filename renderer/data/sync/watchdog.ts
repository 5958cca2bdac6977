/** Gives a request up that brings nothing, or next to nothing. */
export interface Watchdog {
  readonly signal: AbortSignal;
  heard(text: string): void;
  stop(): void;
}

/** The beginning of a list of changes; whatever comes behind it is under way and must go on. */
const preludeChars = 40;

/**
 * Aborts after `silenceMs` without a sign of life (the first may take `firstMs`), and once an answer is under way when
 * such a span brings less than `leastChars` of it. White space is a sign of life only: a long poll's heartbeat.
 */
export function createWatchdog({
  firstMs,
  silenceMs,
  leastChars,
}: {
  readonly firstMs: number;
  readonly silenceMs: number;
  readonly leastChars: number;
}): Watchdog {
  const given = new AbortController();
  const giveUp = (): void => given.abort();
  let silence = setTimeout(giveUp, firstMs);
  let progress: ReturnType<typeof setInterval> | undefined;
  let chars = 0;
  let counted = 0;
  const look = (): void => {
    if (chars - counted < leastChars) giveUp();
    counted = chars;
  };
  return {
    signal: given.signal,
    heard(text) {
      clearTimeout(silence);
      silence = setTimeout(giveUp, silenceMs);
      chars += text.trim().length;
      if (chars > preludeChars) progress ??= setInterval(look, silenceMs);
    },
    stop() {
      clearTimeout(silence);
      clearInterval(progress);
    },
  };
}
