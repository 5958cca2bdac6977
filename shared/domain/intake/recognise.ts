import { findHours } from './find-hours.ts';
import { type Labelled, labelledCells, labelledLines, rowsOf } from './find-labelled.ts';
import { findOrganisation, findSigner } from './find-names.ts';
import { findPlace } from './find-place.ts';
import { findMail, findPhone, findSiret } from './find-reach.ts';
import { findSeats } from './find-seats.ts';
import { findWeeks } from './find-weeks.ts';
import { flatText } from './flat-text.ts';
import { plainTown } from './plain-town.ts';
import type { FactName, IntakeWorld, Proposal } from './proposal.ts';

/** Characters that are read; a mail has a few thousand, what is longer is a file and goes through the import. */
export const readLimit = 200_000;

export interface Recognised {
  /** At most one proposal a field. */
  readonly proposals: readonly Proposal[];
  /** Rows of a pasted block; with more than one only the first is read and the import is the better way. */
  readonly rows: number;
  /** The text was longer than `readLimit`. */
  readonly isCut: boolean;
}

/**
 * What a mail, a note or a block of cells says of an offer. Labels (« Ville : Roubaix », a header row) count more than
 * what merely stands in the text; of two candidates for one field the first is proposed, and only as `likely`.
 */
export function recognise(whole: string, world: IntakeWorld): Recognised {
  const text = whole.slice(0, readLimit).replaceAll('\r\n', '\n');
  const flat = flatText(text);
  const labels = [...labelledCells(text), ...labelledLines(text, flat)];
  const said = labels.flatMap((label) => proposalsOf(label, world));
  const read = readText(text, flat, world);
  const proposals: Proposal[] = [];
  for (const field of fields) {
    const labelled = said.filter((one) => one.field === field);
    const best = labelled.length > 0 ? labelled : read.filter((one) => one.field === field);
    const one = chosen(field, best);
    if (one) proposals.push(one);
  }
  return { proposals, rows: rowsOf(text), isCut: whole.length > readLimit };
}

const fields: readonly FactName[] = [
  'title',
  'description',
  'organisationName',
  'isPublic',
  'siret',
  'street',
  'postcode',
  'town',
  'weeks',
  'seats',
  'seatsPerWeek',
  'hours',
  'lunchBreak',
  'contactName',
  'contactMail',
  'contactPhone',
  'tutorName',
];

function readText(text: string, flat: string, world: IntakeWorld): Proposal[] {
  const siret = findSiret(flat);
  const free = (one: Proposal): boolean => !siret.some(({ from, to }) => one.from < to && one.to > from);
  return [
    ...siret,
    ...findMail(flat),
    ...findPhone(flat).filter(free),
    ...findPlace(text, flat, world).filter(free),
    ...findWeeks(flat, world.schoolYear),
    ...findSeats(flat),
    ...findHours(flat),
    ...findSigner(text, flat),
    ...findOrganisation(text, flat),
  ];
}

/** What a labelled value says, read by the same rules as free text; words are taken as they stand. */
function proposalsOf({ field, value, from, to }: Labelled, world: IntakeWorld): Proposal[] {
  const flat = flatText(value);
  const moved = (found: readonly Proposal[]): Proposal[] =>
    found.map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
  const place = { from, to, certainty: 'sure' } as const;
  const count = /^\D{0,12}(\d{1,4})\D*$/.exec(value)?.[1];
  switch (field) {
    case 'title':
      return [{ field, value: (value.split(/[.;!?] /, 1)[0] ?? value).slice(0, 150), ...place }];
    case 'organisationName':
    case 'contactName':
    case 'tutorName':
      return [
        ...withoutReach(value).map((name) => ({ field, value: name, ...place }) as const),
        ...moved([...findMail(flat), ...findPhone(flat)]),
      ];
    case 'description':
      return [{ field, value: value.slice(0, 1_500), ...place }];
    case 'siret':
      return moved(findSiret(flat));
    case 'contactMail':
      return moved(findMail(flat));
    case 'contactPhone':
      // A spreadsheet that took the number for a number dropped its first zero.
      return findPhone(/^[1-9]\d{8}$/.test(value) ? `0${flat}` : flat).map((one) => ({ ...one, from, to }));
    case 'weeks':
      return moved(
        findWeeks(/^\d/.test(flat) && !/[/]|\d{4}/.test(flat) ? `semaines ${flat}` : flat, world.schoolYear),
      ).map((one) => ({ ...one, from, to }));
    case 'seats':
    case 'seatsPerWeek':
      return count && Number(count) > 0
        ? [{ field, value: Number(count), ...place }]
        : moved(findSeats(flat));
    case 'hours':
      return moved(findHours(flat));
    case 'town':
    case 'postcode':
      return labelledPlace(field, value, place, world);
    case 'place':
      return moved(withStreet(findPlace(value, flat, world), value));
    default:
      return [];
  }
}

function labelledPlace(
  field: 'town' | 'postcode',
  value: string,
  place: { from: number; to: number; certainty: 'sure' },
  { towns }: IntakeWorld,
): Proposal[] {
  if (field === 'postcode') {
    return towns.some(({ postcodes }) => postcodes.includes(value)) ? [{ field, value, ...place }] : [];
  }
  const town = towns.find(({ name }) => plainTown(name) === plainTown(value.replace(/ *\(?\d{2,5}\)?$/, '')));
  return town ? [{ field, value: town.name, ...place }] : [];
}

/** The first line of « Adresse : 12 rue de la Gare, 59000 Lille » is a street even where it has no number. */
function withStreet(found: readonly Proposal[], value: string): Proposal[] {
  if (found.some(({ field }) => field === 'street')) return [...found];
  const street = value.split(/,|\s+(?=\d{5}\b)/, 1)[0]?.trim() ?? '';
  if (street.length < 4 || /^\d{5}/.test(street)) return [...found];
  return [...found, { field: 'street', value: street, from: 0, to: street.length, certainty: 'likely' }];
}

/** « Paul Dhaene, 03 20… » names Paul Dhaene; an address alone names nobody. */
function withoutReach(value: string): readonly string[] {
  const name = value
    .replaceAll(/[\s,(–-]*(?:[\w.+-]+@[\w.-]+|(?:\+33|0)\s?[1-9](?:[ .-]?\d{2}){4}).*$/g, '')
    .trim();
  return /\p{L}/u.test(name) ? [name] : [];
}

function chosen(field: FactName, candidates: readonly Proposal[]): Proposal | undefined {
  const [first] = candidates;
  if (!first || candidates.length === 1) return first;
  if (first.field === 'weeks') {
    const sure = candidates.filter(({ certainty }) => certainty === 'sure');
    const kept = sure.length > 0 ? sure : candidates;
    const value = [...new Set(kept.flatMap((one) => (one.field === 'weeks' ? one.value : [])))].sort();
    return {
      ...first,
      value,
      from: kept[0]?.from ?? first.from,
      to: kept[0]?.to ?? first.to,
      certainty: sure.length > 0 ? 'sure' : 'likely',
    };
  }
  const best = candidates.find(({ certainty }) => certainty === 'sure') ?? first;
  const agree = candidates.every(({ value }) => JSON.stringify(value) === JSON.stringify(best.value));
  return agree || field === 'hours' || field === 'lunchBreak' ? best : { ...best, certainty: 'likely' };
}
