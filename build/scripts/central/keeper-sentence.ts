import type { KeeperEvent } from '#electron/central-server/keeper/keeper-event.ts';
import { sentence, shortSentence } from '../text.ts';

/** One line a thing done, French and English; `reading` comes by the hundred, so in French alone. */
export function keeperSentence(event: KeeperEvent): string {
  return event.kind === 'reading'
    ? shortSentence('keeper.reading', { ...event })
    : sentence(`keeper.${event.kind}`, { ...event });
}
