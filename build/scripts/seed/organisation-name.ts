import type { Town } from '#shared/reference/towns/towns.ts';
import { boyNames, familyNames, girlNames } from './data/names.ts';
import type { Trade } from './data/trade.ts';
import { industryTrades } from './data/trades-industry.ts';
import { localTrades } from './data/trades-local.ts';
import { serviceTrades } from './data/trades-services.ts';
import { shopTrades } from './data/trades-shops.ts';
import { stateTrades } from './data/trades-state.ts';
import type { OfferLine } from './offer-lines.ts';
import type { Random } from './random.ts';
import { ofTown } from './town-words.ts';

/** Those after whom public places are named in every French town. */
const illustrious = [
  'Victor-Hugo',
  'Louise-Michel',
  'Jules-Ferry',
  'Marie-Curie',
  'Jean-Jaurès',
  'Pasteur',
  'Jean-Moulin',
  'Joséphine-Baker',
  'Simone-Veil',
  'Paul-Éluard',
  'George-Sand',
  'Jacques-Prévert',
  'Olympe-de-Gouges',
  'Antoine-de-Saint-Exupéry',
  'Colette',
  'Gustave-Eiffel',
  'Émile-Zola',
  'Rosa-Parks',
];

const privateTrades: readonly Trade[] = [...shopTrades, ...industryTrades, ...serviceTrades];

/** A name for who offers this, with the trade that words its offers. */
export function organisationName(random: Random, line: OfferLine): { name: string; trade: Trade } {
  const trade = random.pick(tradesOf(line));
  const fitting = trade.names.filter((template) => isFor(template, line.town));
  const [template = ''] = random.pick(fitting.length > 0 ? fitting : trade.names).split('|');
  const name = template
    .replaceAll('{illustre}', random.pick(illustrious))
    .replaceAll('{nom}', random.pick(familyNames))
    .replaceAll('{prenom}', random.pick(random.chance(0.5) ? girlNames : boyNames))
    .replaceAll('{de}', ofTown(line.town.name));
  return {
    name: line.body === undefined || template.includes('{de}') ? name : `${name} ${ofTown(line.town.name)}`,
    trade,
  };
}

/** After the bar: the towns that have one, or the least population. */
function isFor(template: string, town: Town): boolean {
  const [, ...conditions] = template.split('|');
  const least = conditions.find((condition) => condition.startsWith('>'));
  if (least) return town.population > Number(least.slice(1));
  return conditions.length === 0 || conditions.includes(town.name);
}

function tradesOf(line: OfferLine): readonly Trade[] {
  if (line.body !== undefined) {
    const ofBody = [...stateTrades, ...localTrades].filter((trade) => trade.body === line.body);
    const exact = ofBody.filter((trade) => trade.sectors.includes(line.sector));
    if (exact.length > 0) return exact;
    const general = ofBody.filter((trade) => trade.sectors.length === 0);
    if (general.length > 0) return general;
  }
  const fitting = privateTrades.filter((trade) => trade.sectors.includes(line.sector));
  return fitting.length > 0 ? fitting : serviceTrades;
}
