/** How long the centre may take before a request is given up and made again. */
export interface Patience {
  /** Without a sign of life. */
  readonly silenceMs: number;
  /** What an answer under way must bring in each such span, so that a drip does not keep everything waiting. */
  readonly leastChars: number;
  /** How often the centre says in a long poll that it is still there, and when its silence means it is not. */
  readonly heartbeatMs: number;
  readonly pollSilenceMs: number;
  /** A poll is asked anew after so long, for something on the way may keep it alive that tells nothing any more. */
  readonly pollMs: number;
}

export const usualPatience: Patience = {
  silenceMs: 60_000,
  leastChars: 2_000,
  heartbeatMs: 10_000,
  pollSilenceMs: 35_000,
  pollMs: 300_000,
};
