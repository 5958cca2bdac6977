import { type SentenceKey, sentence, shortSentence, type Values } from '../text.ts';

/** Progress goes to the error stream: what a program reads from us (`--no-open`) is the output stream alone. */
export function say(key: SentenceKey, values?: Values): void {
  process.stderr.write(`${sentence(key, values)}\n`);
}

/** A line that the next one overwrites; without a terminal, nothing. */
export function sayInPlace(key: SentenceKey, values?: Values): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${shortSentence(key, values)}`);
}

/** Ends a line that was overwritten. */
export function endInPlace(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
