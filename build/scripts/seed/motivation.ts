import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { closings, fieldWords, languages, openings, reasons, slips, subjects } from './data/motivations.ts';
import type { Random } from './random.ts';

/** A few sentences as a pupil of fourteen writes them, half of them with a slip or two. */
export function writeMotivation(random: Random, sector: string): string {
  const field = fieldWords[sector] ?? `le domaine « ${sectorName(sector).toLowerCase()} »`;
  const chosen = random.shuffled(reasons).slice(0, random.between(1, 3));
  const text = [random.pick(openings), ...chosen, random.pick(closings)]
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replaceAll('{metier}', field)
    .replace(/ à le /g, ' au ')
    .replaceAll('{langue}', random.pick(languages))
    .replaceAll('{matiere}', random.pick(subjects))
    .replaceAll('{matiere2}', random.pick(subjects));
  if (random.chance(0.5)) return text;
  return random
    .shuffled(slips)
    .slice(0, random.between(1, 3))
    .reduce((written, [right, wrong]) => written.replace(right, wrong), text);
}
