import { readFileSync, writeFileSync } from 'node:fs';
import Type from 'typebox';
import { Value } from 'typebox/value';
import type { Place } from './place.ts';

const number = Type.Number();
const shape = Type.Object({ x: number, y: number, width: number, height: number, maximized: Type.Boolean() });

/** The place kept at the last close, or null: none, or a file that cannot be read. */
export function readPlace(path: string): Place | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Value.Check(shape, value) ? value : null;
  } catch {
    return null;
  }
}

/** Runs while the window closes, so at once. A place that cannot be kept is no reason to stay open. */
export function keepPlace(path: string, place: Place): void {
  try {
    writeFileSync(path, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // See above.
  }
}
