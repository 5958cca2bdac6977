import {
  Building2,
  CalendarRange,
  ChevronDown,
  CloudCheck,
  FileText,
  Handshake,
  Inbox,
  MailWarning,
  MessageSquare,
  School,
  Settings,
  Sun,
  Table2,
  Workflow,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../actions/button.tsx';
import type { Command } from '../commands/command.ts';
import { CommandPalette } from '../commands/command-palette.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { Silent } from '../content/silent.tsx';
import { AppFrame } from '../frame/app-frame.tsx';
import { PaletteTrigger } from '../frame/palette-trigger.tsx';
import { StateLine } from '../frame/state-line.tsx';
import { Menu } from '../overlays/menu.tsx';
import { TriageSection } from './triage-section.tsx';

const items = [
  { id: 'today', label: 'Aujourd’hui', icon: Sun, href: '#today', count: 14 },
  { id: 'candidacies', label: 'Candidatures', icon: Inbox, href: '#candidacies', count: 312 },
  { id: 'offers', label: 'Offres', icon: Building2, href: '#offers' },
  { id: 'placements', label: 'Placements', icon: Handshake, href: '#placements' },
  { id: 'schools', label: 'Établissements', icon: School, href: '#schools' },
  { id: 'campaign', label: 'Campagne', icon: CalendarRange, href: '#campaign' },
  { id: 'papers', label: 'Conventions et livrets', icon: FileText, href: '#papers' },
  { id: 'messages', label: 'Messages', icon: MessageSquare, href: '#messages' },
  { id: 'tables', label: 'Imports et exports', icon: Table2, href: '#tables' },
  {
    id: 'sending',
    label: 'Envois et désaccords',
    icon: MailWarning,
    href: '#sending',
    count: 2,
    startsGroup: true,
  },
  { id: 'settings', label: 'Réglages', icon: Settings, href: '#settings' },
];

/** The whole frame with a triage screen in it. */
export function FrameSection({ count, aside }: { readonly count: number; readonly aside: boolean }) {
  const [narrow, setNarrow] = useState(false);
  const [searching, setSearching] = useState(false);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        name: 'palette',
        label: 'Rechercher ou agir',
        key: '$mod+k',
        section: 'Relais',
        hidden: true,
        run: () => setSearching(true),
      },
      { name: 'go-offers', label: 'Offres', icon: Building2, section: 'Aller à', run: () => {} },
      { name: 'go-schools', label: 'Établissements', icon: School, section: 'Aller à', run: () => {} },
    ],
    [],
  );
  useCommands(commands, 'everywhere');
  return (
    <>
      <AppFrame
        brand={
          <>
            <Workflow size={19} aria-hidden />
            <span>Relais</span>
          </>
        }
        items={items}
        currentId="candidacies"
        narrow={narrow}
        onNarrowChange={setNarrow}
        scope={
          <Menu
            label="Territoire"
            trigger={
              <Button look="quiet" small>
                Nord · 2026-2027
                <ChevronDown size={14} aria-hidden />
              </Button>
            }
            lines={[{ id: '59', label: 'Nord · 2026-2027', onChoose: () => {} }]}
          />
        }
        search={<PaletteTrigger onPress={() => setSearching(true)} />}
        state={
          <StateLine tone="success" icon={CloudCheck} label="enregistré sur cet ordinateur · 3 à envoyer" />
        }
      >
        <Silent as="h1">Candidatures</Silent>
        <TriageSection count={count} aside={aside} />
      </AppFrame>
      <CommandPalette isOpen={searching} onClose={() => setSearching(false)} />
    </>
  );
}
