import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { removeCopy } from '#renderer/data/copies/remove-copy.ts';
import { openWorkspace, prepareWorkspace } from '#renderer/data/open-workspace.ts';
import { createPreferencesStore } from '#renderer/features/settings/preferences-store.ts';
import { openShell } from '#renderer/shell/open-shell.ts';
import { openText } from '#renderer/text/i18n.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import { App } from './app.tsx';
import { createBoot } from './boot/boot.ts';
import { CannotStart } from './boot/cannot-start.tsx';
import { createLastScope } from './boot/last-scope.ts';
import { createUnsentNotes } from './boot/unsent-notes.ts';
import { createAppRouter } from './router/router.ts';

start().catch((thrown: unknown) => console.error(thrown));

/** The story of the start: words, shell, then the boot and the first screen, which show each other's progress. */
async function start(): Promise<void> {
  const root = createRoot(rootElement());
  const preferences = createPreferencesStore(localStorage);
  const words = openText();
  try {
    const { shell, centralAccess } = openShell();
    prepareWorkspace();
    const boot = createBoot({
      shell,
      centralAccess,
      openWorkspace,
      removeCopy,
      lastScope: createLastScope(localStorage),
      unsentNotes: createUnsentNotes(localStorage),
    });
    const router = createAppRouter();
    const started = boot.start();
    await words;
    root.render(
      <App boot={boot} router={router} preferences={preferences} opened={{ shell, centralAccess }} />,
    );
    await started;
  } catch (thrown) {
    await words;
    root.render(<CannotStart error={toAppError(thrown)} />);
  }
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  return element;
}
