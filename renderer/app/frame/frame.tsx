import { Navigate, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeCounts } from '#renderer/data/api/disputes.ts';
import { useLive } from '#renderer/data/react.ts';
import { SessionEndedBanner } from '#renderer/features/session/session-ended-banner.tsx';
import { CommandPalette } from '#renderer/ui/commands/command-palette.tsx';
import { useAllCommands } from '#renderer/ui/commands/use-commands.ts';
import { AppFrame } from '#renderer/ui/frame/app-frame.tsx';
import { PaletteTrigger } from '#renderer/ui/frame/palette-trigger.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useBoot } from '../boot/boot-context.ts';
import { useAppCommands } from '../commands/use-app-commands.ts';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { FirstSync } from './first-sync.tsx';
import styles from './frame.module.css';
import { placeOf } from './places.ts';
import { placesFor } from './places-for.ts';
import { ScopeMenu } from './scope-menu.tsx';
import { StateButton } from './state-button.tsx';
import { useNarrowRail } from './use-narrow-rail.ts';
import { WritingStopped } from './writing-stopped.tsx';

/** What stands around every screen: rail, top bar, palette, and what must be said over all of them. */
export function Frame() {
  const { t } = useTranslation(['commands', 'app']);
  const router = useRouter();
  const { boot, open } = useBoot();
  const [isNarrow, setNarrow] = useNarrowRail();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const current = placeOf(useRouterState({ select: (state) => state.location.pathname }));
  const waiting = useLive((workspace) => toSettle(workspace.disputes.counts()), []);
  const signedOut = useLive((workspace) => workspace.sync.status().state.kind === 'signed-out', []);
  const places = placesFor(open.workspace.person.role);
  // An address that another person left open, or the first one: whoever has no use for it is led to where they begin.
  const goTo = current && !places.includes(current) ? places[0] : undefined;
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  useAppCommands(openPalette);
  useTitle(current ? `${t(current.id)} · ${t('app:title')}` : t('app:title'));
  useFocusInMain(current?.id);

  return (
    <>
      <AppFrame
        brand={
          <>
            <BrandMark />
            {!isNarrow && <span className={cx(styles.name)}>{t('app:title')}</span>}
          </>
        }
        items={places.map(({ id, path, icon, startsGroup }) => ({
          id,
          icon,
          startsGroup,
          label: t(id),
          href: router.history.createHref(router.buildLocation({ to: path }).publicHref),
          count: id === 'sending' ? waiting : undefined,
        }))}
        currentId={current?.id ?? null}
        narrow={isNarrow}
        onNarrowChange={setNarrow}
        scope={<ScopeMenu />}
        search={<PaletteTrigger onPress={openPalette} />}
        state={
          <>
            <StateButton />
            <AccountMenu />
          </>
        }
      >
        <div className={cx(styles.stack)}>
          {(signedOut || open.session.kind === 'ended') && (
            <SessionEndedBanner person={open.session.person} onSignIn={boot.signInAgain} />
          )}
          <WritingStopped />
          <FirstSync />
          <div className={cx(styles.screen)}>{goTo ? <Navigate to={goTo.path} replace /> : <Outlet />}</div>
        </div>
      </AppFrame>
      <Palette isOpen={paletteOpen} onClose={() => setPaletteOpen(false)} />
    </>
  );
}

/** What waits for a person in « Envois et désaccords »; what is on its way goes by itself. */
function toSettle({ contested, contradictions, seats, refused, setAside }: DisputeCounts): number {
  return contested + contradictions + seats + refused + setAside;
}

/** Follows the command table by itself, so that the frame is not drawn again at each of its changes. */
function Palette(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return <CommandPalette {...props} commands={useAllCommands()} />;
}

function useTitle(title: string) {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** On arriving at another place the focus goes into it, unless the screen took it already; it is never left nowhere. */
function useFocusInMain(place: string | undefined) {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const main = document.getElementById('main');
    if (main && !main.contains(document.activeElement)) main.focus();
  }, [place]);
}
