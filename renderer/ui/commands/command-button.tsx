import { memo } from 'react';
import { Button, type ButtonLook } from '../actions/button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { useCommand, useRunCommand } from './use-commands.ts';

interface CommandButtonProps {
  /** The command's name; the button is absent while nobody offers it. */
  readonly name: string;
  readonly look?: ButtonLook | undefined;
  readonly small?: boolean | undefined;
  /** Shows the icon alone; the word stands in the tip. */
  readonly iconOnly?: boolean | undefined;
  readonly hideKey?: boolean | undefined;
}

/** The button of a command: its word, icon, key and verdict come from the table. */
export const CommandButton = memo(function CommandButton(props: CommandButtonProps) {
  const { name, look, small, iconOnly, hideKey } = props;
  const command = useCommand(name);
  const runCommand = useRunCommand();
  if (command === undefined) return null;
  const { refusedBecause } = command;
  const run = () => runCommand(name);
  if (iconOnly && command.icon) {
    const { label, icon, key } = command;
    return (
      <IconButton
        label={label}
        icon={icon}
        small={small}
        shortcut={key}
        refusedBecause={refusedBecause}
        onPress={run}
      />
    );
  }
  return (
    <Button
      look={look}
      small={small}
      icon={command.icon}
      shortcut={hideKey ? undefined : command.key}
      refusedBecause={refusedBecause}
      onPress={run}
    >
      {command.label}
    </Button>
  );
});
