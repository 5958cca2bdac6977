import type { ComponentType } from 'react';

/** An icon: any Lucide icon, or one of the glyphs in `content/glyphs.tsx`. Always decorative; the word beside it speaks. */
export type Icon = ComponentType<{
  readonly size?: number | string;
  readonly strokeWidth?: number | string;
  readonly className?: string;
  readonly 'aria-hidden'?: boolean | 'true' | 'false';
}>;
