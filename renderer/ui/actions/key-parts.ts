const named: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Shift: 'Maj',
  Alt: 'Alt',
  Meta: '⌘',
  Enter: 'Entrée',
  Escape: 'Échap',
  Delete: 'Suppr',
  ' ': 'Espace',
  Space: 'Espace',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const namedInEnglish: Readonly<Record<string, string>> = {
  Shift: 'Shift',
  Enter: 'Enter',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
  Space: 'Space',
};

/**
 * The caps of a shortcut as they stand on the person's keyboard: `$mod+k` → `['Ctrl', 'K']`, on a Mac `['⌘', 'K']`.
 * Takes tinykeys notation; of several presses in a row, each becomes caps in turn.
 */
export function keyParts(
  keys: string,
  platform: { readonly mac: boolean; readonly french: boolean },
): string[] {
  return keys
    .trim()
    .split(' ')
    .flatMap((press) => press.split(/(?<=[^+])\+/))
    .map((part) => {
      if (platform.mac && part === '$mod') return '⌘';
      if (!platform.french && namedInEnglish[part] !== undefined) return namedInEnglish[part];
      return named[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    });
}
