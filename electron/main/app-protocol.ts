import { type CustomScheme, protocol, type Session } from 'electron/main';
import { plain, type Serve } from '#electron/shell/serve.ts';
import { isOwnPage } from './guards/own-pages.ts';

const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

/** Makes `app:` an origin like a web site's, with databases and workers. Works only before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([scheme]);
}

/** Answers `app://relais/…` in a session from `serve`; any other host under the scheme is nobody. */
export function serveAppScheme(session: Session, serve: Serve): void {
  session.protocol.handle('app', (request) => (isOwnPage(request.url) ? serve(request) : plain(404, 'host')));
}
