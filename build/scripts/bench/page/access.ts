import type { OpenWorkspaceInput } from '#renderer/data/open-workspace.ts';
import { type CentralAccess, type OpenedShell, openShell } from '#renderer/shell/open-shell.ts';

let opened: OpenedShell | undefined;

/** What the program's own page hands to `openWorkspace` once somebody is signed in. */
export async function sessionInput(): Promise<Omit<OpenWorkspaceInput, 'signedIn'>> {
  opened ??= openShell();
  const { session } = await opened.shell.central.status();
  const scope = session.kind === 'none' ? undefined : session.scopes[0];
  if (session.kind === 'none' || !scope) throw new Error('nobody is signed in');
  const access = opened.centralAccess(scope.database);
  const key = await opened.shell.secrets.databaseKey({ scope: scope.name });
  return { access, key, centre: session.centre, scope: scope.name, person: session.person };
}

/** The way to the centre, the same for all that are compared. */
export async function centralAccess(): Promise<CentralAccess> {
  return (await sessionInput()).access;
}
