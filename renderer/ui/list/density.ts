/** How close the rows stand; a preference of the person. */
export type Density = 'compact' | 'normal' | 'roomy';

/** Row heights in CSS px. */
export const rowHeights: Readonly<Record<Density, number>> = { compact: 28, normal: 32, roomy: 40 };
