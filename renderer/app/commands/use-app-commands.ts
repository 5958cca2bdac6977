import { useRouter } from '@tanstack/react-router';
import { FileUp, LockKeyhole, Moon, PanelLeft, Plus, RefreshCw, Search, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/react.ts';
import { readCandidacySearch } from '#renderer/features/candidacies/address/candidacy-search.ts';
import { sectionNames } from '#renderer/features/sending/section-names.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/use-commands.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useBoot } from '../boot/boot-context.ts';
import { isOfTeam, placesFor } from '../frame/places-for.ts';
import { useNarrowRail } from '../frame/use-narrow-rail.ts';
import { usePreferences } from '../preferences-context.tsx';
import { useUndo } from './use-undo.ts';

/** What those who see a part of a territory only have no use for; on a candidacy, verdicts say what is not theirs. */
const ofTheTeam: ReadonlySet<string> = new Set([
  'candidacy.new',
  'candidacy.new-in-list',
  'offer.new',
  'offer.import',
  'app.undo',
]);

/** What can be done from anywhere: go to a place, find, create, undo, exchange. Screens add theirs. `openPalette` is stable. */
export function useAppCommands(openPalette: () => void): void {
  const { t } = useTranslation(['commands', 'sending']);
  const router = useRouter();
  const workspace = useWorkspace();
  const report = useReport();
  const undo = useUndo();
  const { boot } = useBoot();
  const [{ theme }, prefer] = usePreferences();
  const [isNarrow, setNarrow] = useNarrowRail();
  const commands = useMemo((): readonly Command[] => {
    const app = t('section.app');
    const newCandidacy = () => {
      const { pathname, search } = router.state.location;
      const kept = pathname === '/candidacies' ? readCandidacySearch(search) : {};
      void router.navigate({ to: '/candidacies', search: { ...kept, new: true } });
    };
    const dark =
      theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    const all: readonly Command[] = [
      {
        name: 'app.palette',
        label: t('palette'),
        icon: Search,
        key: '$mod+k',
        section: app,
        hidden: true,
        run: openPalette,
      },
      { name: 'candidacy.new', label: t('new'), icon: Plus, key: '$mod+n', section: app, run: newCandidacy },
      {
        name: 'candidacy.new-in-list',
        label: t('new'),
        key: 'n',
        section: app,
        hidden: true,
        run: newCandidacy,
      },
      {
        name: 'offer.new',
        label: t('newOffer'),
        icon: Plus,
        key: '$mod+o',
        section: app,
        run: () => void router.navigate({ to: '/offers/new' }),
      },
      {
        name: 'offer.import',
        label: t('importOffers'),
        icon: FileUp,
        section: app,
        run: () => void router.navigate({ to: '/offers/import' }),
      },
      {
        name: 'app.undo',
        label: t('undo'),
        icon: Undo2,
        key: '$mod+z',
        notWhileTyping: true,
        section: app,
        run: () => void undo(),
      },
      ...placesFor(workspace.person.role).map(
        ({ id, path, icon }): Command => ({
          name: `go.${id}`,
          label: t(id),
          icon,
          section: t('section.go'),
          run: () => void router.navigate({ to: path }),
        }),
      ),
      ...sectionNames.map(
        (section): Command => ({
          name: `go.sending.${section}`,
          label: t('sendingSection', { section: t(`sending:tabs.${section}`) }),
          section: t('section.go'),
          run: () => void router.navigate({ to: '/to-check', search: { section } }),
        }),
      ),
      {
        name: 'app.sync',
        label: t('syncNow'),
        icon: RefreshCw,
        section: app,
        run: () => void workspace.sync.now().catch(report),
      },
      {
        name: 'app.lock',
        label: t('lock'),
        icon: LockKeyhole,
        key: '$mod+Shift+l',
        section: app,
        run: boot.lock,
      },
      {
        name: 'app.theme',
        label: t('theme'),
        icon: Moon,
        section: app,
        run: () => prefer({ theme: dark ? 'light' : 'dark' }),
      },
      {
        name: 'app.rail',
        label: t('rail'),
        icon: PanelLeft,
        section: app,
        run: () => setNarrow(!isNarrow),
      },
    ];
    return isOfTeam(workspace.person.role) ? all : all.filter(({ name }) => !ofTheTeam.has(name));
  }, [t, router, workspace, report, undo, boot, theme, prefer, isNarrow, setNarrow, openPalette]);
  useCommands(commands, 'everywhere');
}
