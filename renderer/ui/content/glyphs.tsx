import type { ReactNode } from 'react';
import type { Icon } from '../lib/icon.ts';

/** Draws a 16-unit glyph in the weight of the Lucide icons beside it. */
function glyph(drawing: ReactNode): Icon {
  return ({ size = 14, className }) => (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawing}
    </svg>
  );
}

/**
 * The family of round glyphs that fill up as a thing goes on: a state is known by its form where colour is not seen.
 * `ring` ○, `half` ◐, `dots` …, `arrow` →, `quarter` ◔, `full` ●, `cross` ×, `turn` ↷.
 */
export const glyphs = {
  ring: glyph(<circle cx="8" cy="8" r="5.4" />),
  half: glyph(
    <>
      <circle cx="8" cy="8" r="5.4" />
      <path d="M8 2.6a5.4 5.4 0 0 0 0 10.8z" fill="currentColor" stroke="none" />
    </>,
  ),
  dots: glyph(<path d="M3.4 8h.01M8 8h.01M12.6 8h.01" strokeWidth="2.6" />),
  arrow: glyph(<path d="M2.5 8h10.6M9 3.8 13.2 8 9 12.2" />),
  quarter: glyph(
    <>
      <circle cx="8" cy="8" r="5.4" />
      <path d="M8 8V2.6A5.4 5.4 0 0 1 13.4 8z" fill="currentColor" stroke="none" />
    </>,
  ),
  full: glyph(<circle cx="8" cy="8" r="5.4" fill="currentColor" />),
  cross: glyph(<path d="m4 4 8 8M12 4l-8 8" />),
  turn: glyph(<path d="M2.8 11.2a5.2 5.2 0 1 1 9.6-.6M13.6 7.4l-1.2 3.4-3.2-1.5" />),
} as const;
