import candidacies from '#renderer/text/fr/candidacies.json' with { type: 'json' };
import commands from '#renderer/text/fr/commands.json' with { type: 'json' };
import terms from '#renderer/text/fr/terms.json' with { type: 'json' };

export type ActKind = keyof typeof commands.candidacy;
export type StatusName = keyof typeof terms.status;
export type TabName = Exclude<keyof typeof candidacies.tabs, 'label'>;

/** The words of buttons, tabs and states, as the screen has them: rewording them is not a fault. */
export const words = {
  /** On the button, in the menu and in the palette. */
  act: (kind: ActKind) => commands.candidacy[kind],
  /** On the button of the third column that does it. */
  doIt: (kind: ActKind) => candidacies.act.do[kind],
  /** In the toast; without its end where that names somebody. */
  done: (kind: ActKind) => candidacies.done[kind].replace(/ \{\{.*$/, ''),
  status: (name: StatusName) => terms.status[name],
  tab: (name: TabName) => candidacies.tabs[name],
};
