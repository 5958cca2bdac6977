import {
  Armchair,
  ArrowUpFromLine,
  CircleHelp,
  GitCompareArrows,
  type LucideIcon,
  OctagonX,
  Scale,
} from 'lucide-react';
import type { DisputeCounts } from '#renderer/data/api/disputes.ts';
import type { Tone } from '#renderer/ui/lib/tone.ts';
import type { SectionName } from './section-names.ts';

/** Form and hue of each section. */
export const sectionLooks: Readonly<
  Record<SectionName, { readonly icon: LucideIcon; readonly tone: Tone; readonly count: keyof DisputeCounts }>
> = {
  waiting: { icon: ArrowUpFromLine, tone: 'info', count: 'waiting' },
  values: { icon: GitCompareArrows, tone: 'attention', count: 'contested' },
  decisions: { icon: Scale, tone: 'danger', count: 'contradictions' },
  seats: { icon: Armchair, tone: 'danger', count: 'seats' },
  refused: { icon: OctagonX, tone: 'danger', count: 'refused' },
  aside: { icon: CircleHelp, tone: 'neutral', count: 'setAside' },
};

/** Where the screen opens when nobody said: at what needs a person, else at what is on its way. */
export function firstSection(counts: DisputeCounts): SectionName {
  const urgent = (['refused', 'seats', 'decisions', 'values', 'aside'] as const).find(
    (name) => counts[sectionLooks[name].count] > 0,
  );
  return urgent ?? 'waiting';
}
