import { glyphs } from '../content/glyphs.tsx';
import type { Icon } from '../lib/icon.ts';
import type { Tone } from '../lib/tone.ts';
import type { SampleStatus } from './sample-rows.ts';

/** Word, form and hue of each state shown in the gallery. */
export const sampleStatus: Readonly<Record<SampleStatus, { label: string; icon: Icon; tone: Tone }>> = {
  submitted: { label: 'À examiner', icon: glyphs.ring, tone: 'info' },
  'in-review': { label: 'En examen', icon: glyphs.half, tone: 'progress' },
  'to-complete': { label: 'À compléter', icon: glyphs.dots, tone: 'attention' },
  forwarded: { label: 'Transmise', icon: glyphs.arrow, tone: 'sent' },
  held: { label: 'Place retenue', icon: glyphs.quarter, tone: 'held' },
  placed: { label: 'Placée', icon: glyphs.full, tone: 'success' },
  closed: { label: 'Close', icon: glyphs.cross, tone: 'neutral' },
};
