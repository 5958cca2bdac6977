import type { Command } from './command.ts';

/** The commands under one heading. */
export interface CommandGroup {
  readonly section: string;
  readonly commands: readonly Command[];
}

/** Groups by section; sections stand in the order of their first command. */
export function groupBySection(commands: readonly Command[]): readonly CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const group = groups.get(command.section);
    if (group) group.push(command);
    else groups.set(command.section, [command]);
  }
  return [...groups].map(([section, members]) => ({ section, commands: members }));
}
