import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { Command } from './command.ts';

/** Where the keyboard stands when a key is pressed. */
export interface KeyPlace {
  /** A list (or its detail) has the focus: lone letters are commands. */
  readonly inList: boolean;
  /** In a text field: only keys with Ctrl, ⌘ or Alt are commands. */
  readonly typing: boolean;
  /** The person has turned single-key shortcuts off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

const modifier = /\$mod|Control|Meta|Alt/;
const functionKey = /^F\d+$/;

/** The command that this key runs here, or none; the first of the table wins, which is the nearest part's. Letters go by `event.key`, as printed on AZERTY. */
export function commandForKey(
  commands: readonly Command[],
  event: KeyboardEvent,
  place: KeyPlace,
): Command | undefined {
  return commands.find((command) => {
    if (command.key === undefined) return false;
    const [press] = parseKeybinding(command.key);
    if (press === undefined || !matchKeyBindingPress(event, press)) return false;
    if (command.notWhileTyping && place.typing) return false;
    if (modifier.test(command.key)) return true;
    if (functionKey.test(command.key)) return !place.typing;
    return place.inList && !place.typing && place.singleKeys;
  });
}
