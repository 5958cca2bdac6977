/** The sections of « Envois et désaccords », in their order. */
export const sectionNames = ['waiting', 'values', 'decisions', 'seats', 'refused', 'aside'] as const;
export type SectionName = (typeof sectionNames)[number];
