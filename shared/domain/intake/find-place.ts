import { plainTown } from './plain-town.ts';
import type { IntakeWorld, Proposal } from './proposal.ts';

const ways =
  'rue|r\\.|avenue|av\\.?|boulevard|bd|place|allee|chemin|impasse|quai|route|rte|square|cours|passage|sentier|faubourg|fg|za|zi|zac|zone|parc|domaine|residence|hameau|lieu-dit|chaussee|esplanade|rond-point|grand[ -]?place|grand[ -]?rue';
const street = new RegExp(
  `(?:\\d{1,4} ?(?:bis|ter|[a-d])?(?:[ ,-]+\\d{1,4})?[ ,]+)?(?:${ways})\\b[^\\n,;|]{2,70}`,
  'g',
);

type TownOf = IntakeWorld['towns'][number];

/** Postcode and town that belong together, the street before them, or a town named after « à », « ville : ». */
export function findPlace(text: string, flat: string, { towns }: IntakeWorld): Proposal[] {
  const found: Proposal[] = [];
  for (const match of flat.matchAll(/(?<![\d.])(?:f-)?(\d{5})(?![\d.]\d|\d)/g)) {
    const postcode = match[1] ?? '';
    const here = towns.filter(({ postcodes }) => postcodes.includes(postcode));
    const at = match.index + match[0].length;
    const after = plainTown(flat.slice(at, at + 60).split(/[\n;|]/, 1)[0] ?? '').replace(/^[,: ]+/, '');
    const line =
      flat
        .slice(0, match.index)
        .split(/[\n;|]/)
        .at(-1) ?? '';
    const before = plainTown(line.slice(-60).replaceAll(/[,(: -]+$/g, ''));
    const named = longest(
      here.filter(({ name }) => startsWith(after, plainTown(name)) || endsWith(before, plainTown(name))),
    );
    const town = named ?? (here.length === 1 ? here[0] : undefined);
    // « 59800 euros » is no place; a postcode in front of a name that is not its town's is one of the two mistaken.
    if (here.length === 0 || /^(?:euros?|€|eur\b|salaries|habitants)/.test(after)) continue;
    const certainty = named ? 'sure' : 'likely';
    const from = match.index + match[0].length - 5;
    found.push({ field: 'postcode', value: postcode, from, to: at, certainty });
    if (town) {
      const to = named ? Math.min(flat.length, at + 1 + town.name.length) : at;
      found.push({ field: 'town', value: town.name, from, to, certainty });
    }
    const road = streetBefore(text, flat, match.index);
    if (road) found.push(road);
  }
  return found.length > 0 ? found : namedTown(flat, towns);
}

/** On the same line, or alone on the line above. */
function streetBefore(text: string, flat: string, at: number): Proposal | undefined {
  const start = flat.lastIndexOf('\n', flat.lastIndexOf('\n', at - 1) - 1) + 1;
  const last = [...flat.slice(start, at).matchAll(street)].at(-1);
  if (!last) return undefined;
  const from = start + last.index;
  const value = text.slice(from, from + last[0].length).replace(/[\s,–-]+$/, '');
  return { field: 'street', value, from, to: from + value.length, certainty: 'sure' };
}

function namedTown(flat: string, towns: readonly TownOf[]): Proposal[] {
  for (const match of flat.matchAll(
    /\b(?:a|sur|commune de|mairie de|ville de|ville|commune)\s*:?\s+(?=[a-z])/g,
  )) {
    const at = match.index + match[0].length;
    const after = plainTown(flat.slice(at, at + 60).split(/[\n,;.|(]/, 1)[0] ?? '');
    // Towns called like a word of every letter (« Le Doulieu » is fine, « Don » and « Lys » are not) need five letters.
    const named = longest(towns.filter(({ name }) => name.length >= 5 && startsWith(after, plainTown(name))));
    if (!named) continue;
    const place = {
      from: at,
      to: Math.min(flat.length, at + named.name.length),
      certainty: 'likely',
    } as const;
    const only = named.postcodes.length === 1 ? named.postcodes[0] : undefined;
    return [
      { field: 'town', value: named.name, ...place },
      ...(only ? [{ field: 'postcode', value: only, ...place } as const] : []),
    ];
  }
  return [];
}

function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[a-z0-9]/.test(text.slice(name.length));
}

function endsWith(text: string, name: string): boolean {
  return text.endsWith(name) && !/[a-z0-9]$/.test(text.slice(0, -name.length));
}

function longest(towns: readonly TownOf[]): TownOf | undefined {
  return towns.reduce<TownOf | undefined>(
    (best, town) => (best && best.name.length >= town.name.length ? best : town),
    undefined,
  );
}
