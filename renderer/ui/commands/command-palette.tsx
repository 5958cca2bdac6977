import { Search } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from '../lib/cx.ts';
import { useActiveOption } from '../lib/use-active-option.ts';
import { useUiText } from '../ui-text.ts';
import type { Command } from './command.ts';
import styles from './command-palette.module.css';
import { groupBySection } from './group-by-section.ts';
import { matchCommands } from './match-commands.ts';
import { PaletteOption } from './palette-option.tsx';
import { useAllCommands } from './use-commands.ts';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What it offers; all commands on the screen when left out, which spares the caller from following them. */
  readonly commands?: readonly Command[] | undefined;
}

/** Everything that can be done now, found by typing; what may not be done stays in sight with its reason. */
export function CommandPalette({ isOpen, onClose, commands }: CommandPaletteProps) {
  const text = useUiText();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={cx(styles.veil)}
    >
      <Modal className={cx(styles.panel)}>
        <Dialog aria-label={text.palette} className={cx(styles.dialog)}>
          <PaletteBody commands={commands} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ commands: given, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const text = useUiText();
  const offered = useAllCommands();
  const commands = given ?? offered;
  const [typed, setTyped] = useState('');
  const groups = groupBySection(matchCommands(commands, typed));
  const found = groups.flatMap((group) => group.commands);
  const option = useActiveOption(found.length, typed);
  const run = (command: Command | undefined) => {
    if (command === undefined || command.refusedBecause !== undefined) return;
    onClose();
    // After the palette has given the focus back, so that what the command opens keeps it.
    requestAnimationFrame(() => requestAnimationFrame(command.run));
  };
  return (
    <>
      <div className={cx(styles.top)}>
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <input
          autoFocus
          className={cx(styles.input)}
          role="combobox"
          aria-label={text.palette}
          aria-expanded="true"
          aria-controls={option.listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? option.optionId(option.index) : undefined}
          placeholder={text.paletteHint}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (option.onKeyDown(event)) return;
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              run(found[option.index]);
            }
          }}
        />
      </div>
      <div className={cx(styles.list)} role="listbox" id={option.listId} aria-label={text.palette}>
        {groups.map((group) => (
          <div key={group.section} role="group" aria-label={group.section}>
            <div className={cx(styles.heading)} aria-hidden="true">
              {group.section}
            </div>
            {group.commands.map((command) => {
              const index = found.indexOf(command);
              return (
                <PaletteOption
                  key={command.name}
                  id={option.optionId(index)}
                  command={command}
                  isOn={index === option.index}
                  onPoint={() => option.setIndex(index)}
                  onChoose={() => run(command)}
                />
              );
            })}
          </div>
        ))}
        {found.length === 0 && <p className={cx(styles.none)}>{text.noResult}</p>}
      </div>
    </>
  );
}
