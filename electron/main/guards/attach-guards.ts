// oxlint-disable-next-line no-restricted-imports -- the only module whose types have `shell`, which opens links
import { shell } from 'electron/common';
import type { App, Session, WebContents } from 'electron/main';
import { openableLink } from './links.ts';
import { decideNavigation } from './navigation.ts';
import { mayHave } from './permissions.ts';
import { mayLoad } from './requests.ts';

/** Puts the policies of this folder on everything that will ever show a page. Call before the first window. */
export function attachGuards(app: App, session: Session, development: string | null): void {
  session.setPermissionRequestHandler((_page, permission, answer, { requestingUrl }) => {
    answer(mayHave(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_page, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, development) }));
  app.on('web-contents-created', (_event, page) => guardPage(page));
}

function guardPage(page: WebContents): void {
  page.on('will-navigate', (event) => guardNavigation(event, event.url));
  page.on('will-redirect', (event) => guardNavigation(event, event.url));
  page.on('will-frame-navigate', (event) => guardNavigation(event, event.url));
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(({ url }) => {
    const link = openableLink(url);
    if (link !== null) void shell.openExternal(link);
    return { action: 'deny' };
  });
}

function guardNavigation(event: { preventDefault(): void }, url: string): void {
  const decided = decideNavigation(url);
  if (decided.kind !== 'stay') event.preventDefault();
  if (decided.kind === 'open-outside') void shell.openExternal(decided.link);
}
