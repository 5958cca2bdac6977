import type { Contact } from '#shared/records/place.ts';
import { boyNames, familyNames, girlNames } from './data/names.ts';
import type { Random } from './random.ts';

export interface DrawnName {
  readonly first: string;
  readonly last: string;
  readonly gender: 'f' | 'm';
}

export function drawName(random: Random, gender: 'f' | 'm' = random.chance(0.5) ? 'f' : 'm'): DrawnName {
  const family = random.pick(familyNames);
  const double = random.chance(0.03) ? `${family}-${random.pick(familyNames)}` : family;
  return { first: random.pick(gender === 'f' ? girlNames : boyNames), last: double, gender };
}

/** A contact that nobody can be reached by: reserved domain (RFC 2606) and the regulator's fictive numbers. */
export function drawContact(random: Random, role: string, domain: string): Contact {
  const name = drawName(random, genderOf(role));
  return {
    name: `${name.first} ${name.last}`,
    role,
    mail: `${mailPart(name.first)}.${mailPart(name.last)}@${domain}.example`,
    ...(random.chance(0.8) ? { phone: landline(random) } : {}),
  };
}

/** French says most functions in one gender; « Responsable » and the like are anybody's. */
function genderOf(role: string): 'f' | 'm' | undefined {
  const [word = ''] = role.split(/[ -]/);
  if (/(trice|euse|ière|ère|ienne|ante|ente|ffe|ate|eure|erte|rice|pale|nière)$/.test(word)) return 'f';
  if (/(eur|ier|er|ien|ant|ent|ef|at|an|pal|onnel|rent|dant|me)$/.test(word)) return 'm';
  return undefined;
}

/** Letters and digits of a name, without accents: `d'Anzin` gives `d-anzin`. */
export function mailPart(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Arcep keeps 03 53 01 and 06 39 98 for works of fiction (numbering plan, decision 2018-0881). */
export function landline(random: Random): string {
  return `03 53 01 ${pair(random)} ${pair(random)}`;
}

export function mobile(random: Random): string {
  return `06 39 98 ${pair(random)} ${pair(random)}`;
}

function pair(random: Random): string {
  return String(random.between(0, 99)).padStart(2, '0');
}
