import type { Density } from '#renderer/ui/list/density.ts';

export type Theme = 'system' | 'light' | 'dark';

/** How this machine shows Relais to whoever sits at it; nothing of the work. Widths in CSS px. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  /** Shortcuts of one letter (WCAG 2.1.4 asks that they can be turned off). */
  readonly singleKeys: boolean;
  /** `null`: as the window's width suggests. */
  readonly narrowRail: boolean | null;
  readonly listWidth: number;
  /** Minutes without a touch after which the screen is covered. */
  readonly lockAfter: number;
}

export const lockDelays: readonly number[] = [1, 2, 5, 10, 15, 30, 60];

export const defaultPreferences: Preferences = {
  theme: 'system',
  density: 'normal',
  singleKeys: true,
  narrowRail: null,
  listWidth: 600,
  lockAfter: 10,
};

const themes: readonly string[] = ['system', 'light', 'dark'];
const densities: readonly string[] = ['compact', 'normal', 'roomy'];

/** Reads what was stored; whatever is missing or makes no sense has its default. */
export function readPreferences(text: string | null): Preferences {
  const stored = parse(text);
  const { theme, density, singleKeys, narrowRail, listWidth, lockAfter } = stored;
  return {
    theme: typeof theme === 'string' && themes.includes(theme) ? (theme as Theme) : defaultPreferences.theme,
    density:
      typeof density === 'string' && densities.includes(density)
        ? (density as Density)
        : defaultPreferences.density,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : defaultPreferences.singleKeys,
    narrowRail: typeof narrowRail === 'boolean' ? narrowRail : defaultPreferences.narrowRail,
    listWidth: typeof listWidth === 'number' && listWidth >= 200 ? listWidth : defaultPreferences.listWidth,
    lockAfter:
      typeof lockAfter === 'number' && lockDelays.includes(lockAfter)
        ? lockAfter
        : defaultPreferences.lockAfter,
  };
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
