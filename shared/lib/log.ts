/**
 * Writes one line for whoever looks into a fault later. Facts are plain values; never a password, a key, a token
 * or a pupil's name.
 */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;
