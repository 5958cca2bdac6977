import type { Icon } from '../lib/icon.ts';

/**
 * One thing that can be done now. Button, shortcut, menu and palette read this one entry and this one
 * verdict.
 * `key` is in tinykeys notation: a lone letter (`t`) works only while a list has the focus, `$mod+…` everywhere.
 */
export interface Command {
  /** Stable, e.g. `candidacy.forward`; `CommandButton` and preferences know it by this. */
  readonly name: string;
  /** A verb, as on a button: « Transmettre ». */
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly key?: string | undefined;
  /** The heading in the palette: « Cette candidature », « Aller à ». */
  readonly section: string;
  /** The verdict's refusal in a whole sentence; absent means allowed. `renderer/text` words the rule's code. */
  readonly refusedBecause?: string | undefined;
  /** Other words that find it in the palette. */
  readonly words?: string | undefined;
  /** Kept out of the palette (a key that only repeats another command). */
  readonly hidden?: boolean | undefined;
  /** Leaves the key to a text field that has the focus, as Ctrl+Z must be. */
  readonly notWhileTyping?: boolean | undefined;
  readonly run: () => void;
}
