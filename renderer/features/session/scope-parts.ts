/** The two halves of a scope's name: `2026-59` → department 59, school year « 2026-2027 ». */
export function scopeParts(scope: string): { readonly department: string; readonly year: string } {
  const [start = '', department = ''] = scope.split('-');
  const first = Number(start);
  return {
    department: department.toUpperCase(),
    year: Number.isInteger(first) ? `${first}-${first + 1}` : start,
  };
}
