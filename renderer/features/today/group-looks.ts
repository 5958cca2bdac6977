import { BellRing, Clock4, Hourglass, Megaphone, Scale } from 'lucide-react';
import { glyphs } from '#renderer/ui/content/glyphs.tsx';
import type { Icon } from '#renderer/ui/lib/icon.ts';
import type { Tone } from '#renderer/ui/lib/tone.ts';
import type { GroupName } from './today-groups.ts';

/** Form and hue of each group; those of one status wear its own. */
export const groupLooks: Readonly<Record<GroupName, { readonly icon: Icon; readonly tone: Tone }>> = {
  contested: { icon: Scale, tone: 'danger' },
  answersDue: { icon: BellRing, tone: 'sent' },
  toConfirm: { icon: glyphs.quarter, tone: 'held' },
  toReview: { icon: Clock4, tone: 'info' },
  toExpire: { icon: Hourglass, tone: 'neutral' },
  untold: { icon: Megaphone, tone: 'attention' },
};
