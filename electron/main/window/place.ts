/** Where a window is on the desktop, in the screen's own pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place extends Rectangle {
  readonly maximized: boolean;
}

export const smallest = { width: 960, height: 640 } as const;
const usual = { width: 1440, height: 900 } as const;
const grip = 80;

/**
 * Where the window opens: where it was left, if a part of it that a hand can catch is still on some screen; else the
 * usual size, where the system likes.
 */
export function choosePlace(kept: Place | null, screens: readonly Rectangle[]): Partial<Place> {
  if (!kept || !screens.some((screen) => isCatchable(kept, screen))) return { ...usual, maximized: false };
  const width = Math.max(kept.width, smallest.width);
  const height = Math.max(kept.height, smallest.height);
  return { ...kept, width, height };
}

/** Its upper edge, by which it is moved, must be within reach. */
function isCatchable(window: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  return right - left >= grip && window.y >= screen.y && window.y <= screen.y + screen.height - grip;
}
