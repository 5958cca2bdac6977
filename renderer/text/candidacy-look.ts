import { glyphs } from '#renderer/ui/content/glyphs.tsx';
import type { Icon } from '#renderer/ui/lib/icon.ts';
import type { Tone } from '#renderer/ui/lib/tone.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';

interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
}

const closed: Look = { tone: 'neutral', icon: glyphs.cross };

const looks: Readonly<Record<CandidacyStatus, Look>> = {
  submitted: { tone: 'info', icon: glyphs.ring },
  'in-review': { tone: 'progress', icon: glyphs.half },
  'to-complete': { tone: 'attention', icon: glyphs.dots },
  forwarded: { tone: 'sent', icon: glyphs.arrow },
  held: { tone: 'held', icon: glyphs.quarter },
  placed: { tone: 'success', icon: glyphs.full },
  declined: closed,
  withdrawn: closed,
  cancelled: closed,
  expired: closed,
};

/** The form and hue that go with the word of a status (`terms:status.…`), the same on every screen. */
export function candidacyLook(status: CandidacyStatus): Look {
  return looks[status];
}
