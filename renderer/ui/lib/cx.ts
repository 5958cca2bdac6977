/** Joins class names and drops what is absent, so that an unknown CSS-module key never prints « undefined ». */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
