import type { Trade } from './data/trade.ts';
import type { Random } from './random.ts';

const openings = [
  'Pendant cinq jours, l’élève pourra',
  'Au programme :',
  'Au fil de la semaine, vous pourrez',
  'Votre stage en quelques mots :',
  'Chaque jour un service différent :',
];
const closings = [
  'Un temps d’échange est prévu chaque fin de journée.',
  'Tenue simple et chaussures fermées demandées.',
  'Le bus s’arrête devant nos locaux.',
  'Nous aimons les questions !',
  'Aucune connaissance n’est attendue, seulement de la curiosité.',
  'Un carnet de bord sera rempli avec le tuteur.',
  'Les horaires peuvent être adaptés aux transports.',
];

/** Title and description of an offer, put together from the trade's own words. */
export function describeOffer(random: Random, trade: Trade): { title: string; description?: string } {
  const title = random.pick(trade.titles);
  if (random.chance(0.04)) return { title };
  const tasks = random.shuffled(trade.tasks).slice(0, random.between(2, 4));
  const list = `${tasks.slice(0, -1).join(', ')} et ${tasks.at(-1)}`;
  const closing = random.chance(0.7) ? ` ${random.pick(closings)}` : '';
  return { title, description: `${random.pick(openings)} ${list}.${closing}` };
}
