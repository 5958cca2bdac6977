import type { Command } from './command.ts';
import { commandForKey, type KeyPlace } from './command-for-key.ts';

const textual =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

function placeOf(target: EventTarget | null, singleKeys: boolean): KeyPlace {
  const element = target instanceof Element ? target : null;
  return {
    inList: element?.closest('[data-list-keys]') != null,
    typing: element?.matches(textual) ?? false,
    singleKeys,
  };
}

/** Keys typed into a dialog or a menu belong to it. */
function belongsToOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null
  );
}

/**
 * Listens for the shortcuts of `commands()` on the window until the returned function is called. A refused command is
 * handed to `onRefused`, so that its reason is told rather than nothing happening.
 */
export function listenForCommandKeys(options: {
  readonly commands: () => readonly Command[];
  readonly singleKeys: () => boolean;
  readonly onRefused: (command: Command) => void;
}): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || belongsToOverlay(event.target)) return;
    const command = commandForKey(options.commands(), event, placeOf(event.target, options.singleKeys()));
    if (command === undefined) return;
    event.preventDefault();
    if (command.refusedBecause !== undefined) options.onRefused(command);
    else command.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
