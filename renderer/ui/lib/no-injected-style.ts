/**
 * Keeps React Aria from adding its `<style>` for pressable elements, which the security policy would refuse and report.
 * It skips the element when one with this id exists; the rule itself stands in `app/styles/reset.css`.
 */
export function keepStyleInOwnSheets(document: Document): void {
  const id = 'react-aria-pressable-style';
  if (document.getElementById(id)) return;
  const mark = document.createElement('meta');
  mark.id = id;
  document.head.append(mark);
}
