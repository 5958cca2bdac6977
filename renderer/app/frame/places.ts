import {
  BriefcaseBusiness,
  ChartColumn,
  Inbox,
  type LucideIcon,
  ScrollText,
  Settings2,
  ShieldQuestionMark,
  Sun,
} from 'lucide-react';

export type PlaceId = 'today' | 'figures' | 'candidacies' | 'offers' | 'sending' | 'journal' | 'settings';

/** Somewhere to go, in the order of the rail. Places of later work appear here when they exist. */
export interface Place {
  readonly id: PlaceId;
  readonly path: '/' | '/figures' | '/candidacies' | '/offers' | '/to-check' | '/journal' | '/settings';
  readonly icon: LucideIcon;
  /** Another kind of place: a hairline before it. */
  readonly startsGroup?: boolean;
}

export const places: readonly Place[] = [
  { id: 'today', path: '/', icon: Sun },
  { id: 'figures', path: '/figures', icon: ChartColumn },
  { id: 'candidacies', path: '/candidacies', icon: Inbox },
  { id: 'offers', path: '/offers', icon: BriefcaseBusiness },
  { id: 'sending', path: '/to-check', icon: ShieldQuestionMark, startsGroup: true },
  { id: 'journal', path: '/journal', icon: ScrollText },
  { id: 'settings', path: '/settings', icon: Settings2 },
];

/** The place that an address lies in. */
export function placeOf(pathname: string): Place | undefined {
  return places.find(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)));
}
