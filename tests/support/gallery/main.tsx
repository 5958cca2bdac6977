import '#renderer/app/styles/index.css';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '#renderer/text/i18n.ts';
import { useUiWords } from '#renderer/text/ui-text.ts';
import { CommandsProvider } from '#renderer/ui/commands/commands-provider.tsx';
import { ToastContext } from '#renderer/ui/feedback/toast-context.ts';
import { createToasts } from '#renderer/ui/feedback/toast-queue.ts';
import { ToastRegion } from '#renderer/ui/feedback/toast-region.tsx';
import { Gallery, type GalleryPage } from '#renderer/ui/gallery/gallery.tsx';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';

const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

function Root() {
  const words = useUiWords();
  const [toasts] = useState(() => createToasts());
  const page = (wanted.get('page') ?? 'controls') as GalleryPage;
  const gallery = (
    <Gallery page={page} count={Number(wanted.get('count') ?? 2000)} aside={wanted.has('aside')} />
  );
  return (
    <UiProvider locale="fr-FR" text={words}>
      <ToastContext value={toasts}>
        <CommandsProvider
          singleKeys={wanted.get('keys') !== 'off'}
          onRefused={(command) =>
            toasts.show({ text: command.label, body: command.refusedBecause, tone: 'danger' })
          }
        >
          {/* The frame's page brings its own `main`. */}
          {page === 'frame' ? gallery : <main style={{ height: '100%' }}>{gallery}</main>}
          <ToastRegion />
        </CommandsProvider>
      </ToastContext>
    </UiProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <Root />
      </I18nextProvider>
    </StrictMode>,
  );
}
