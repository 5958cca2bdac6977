import type { IsoWeek } from '#shared/records/ids.ts';
import { findHours } from '../intake/find-hours.ts';
import { findMail, findPhone } from '../intake/find-reach.ts';
import { findWeeks } from '../intake/find-weeks.ts';
import { flatText } from '../intake/flat-text.ts';
import { plainTown } from '../intake/plain-town.ts';
import { capacityFaults } from '../offer/capacity.ts';
import { checkSiret, siretDigits } from '../organisation/siret.ts';
import { parseDate } from '../week/iso-date.ts';
import { formatWeek, weekOf, weeksBetween } from '../week/iso-week.ts';
import type { OfferField } from './offer-columns.ts';
import type { CellFault } from './table.ts';

/** What the reading leans on. */
export interface OfferImportWorld {
  readonly schoolYear: number;
  readonly towns: readonly { readonly name: string; readonly postcodes: readonly string[] }[];
  /** The code of a sector by its name, its former name or its code; undefined for what is none. */
  readonly sector: (text: string) => string | undefined;
  readonly sectorOfNaf: (naf: string) => string | undefined;
}

/** One row as far as it could be read; what is absent was not said. */
export interface OfferLine {
  readonly organisationName: string;
  readonly siret?: string;
  readonly naf?: string;
  readonly isPublic: boolean;
  readonly ministry?: string;
  readonly title: string;
  readonly description?: string;
  readonly sector: string;
  readonly street?: string;
  readonly postcode: string;
  readonly town: string;
  readonly weeks: readonly IsoWeek[];
  readonly seats: number;
  readonly seatsPerWeek: number;
  readonly hours?: Readonly<Record<string, readonly [string, string]>>;
  readonly lunchBreak?: string;
  readonly accessible?: boolean;
  readonly contact?: { readonly name: string; readonly mail?: string; readonly phone?: string };
  readonly tutorName?: string;
  readonly remoteId?: string;
  readonly permalink?: string;
}

export type OfferRowFault = Omit<CellFault, 'row' | 'column'>;
type Cells = Readonly<Partial<Record<OfferField, string>>>;

const yes = /^(?:oui|o|vrai|true|x|1|yes|y|public|publique|secteur public)$/;
const no = /^(?:non|n|faux|false|0|no|prive|privee|secteur prive|)$/;

/** Reads the cells of one row; with any fault the row is refused whole, with all its reasons. */
export function readOfferRow(
  cells: Cells,
  world: OfferImportWorld,
): { readonly line?: OfferLine; readonly faults: readonly OfferRowFault[] } {
  const faults: OfferRowFault[] = [];
  const say = (field: OfferField, because: string): undefined => {
    faults.push({ field, because, value: cells[field] ?? '' });
    return undefined;
  };
  const text = (field: OfferField, longest: number): string => {
    const value = (cells[field] ?? '').trim();
    if (value.length > longest) say(field, 'too-long');
    return value.slice(0, longest);
  };
  const need = (field: OfferField, longest: number): string =>
    text(field, longest) || say(field, 'missing') || '';
  const whole = (field: OfferField): number | undefined => {
    const value = text(field, 20);
    if (value === '') return undefined;
    const number = Number(value.replace(',', '.'));
    return Number.isInteger(number) && number >= 1 && number <= 6_000 ? number : say(field, 'not-a-count');
  };
  const flag = (field: OfferField): boolean | undefined => {
    const value = flatText(text(field, 200));
    if (yes.test(value)) return true;
    return no.test(value) ? false : say(field, 'not-yes-or-no');
  };

  const organisationName = need('organisationName', 180);
  const title = need('title', 150);
  const digits = siretDigits(text('siret', 40));
  const siret = digits === '' || checkSiret(digits).allowed ? digits : say('siret', 'siret-wrong');
  const naf = text('naf', 6).toUpperCase();
  const sectorText = text('sector', 120);
  const sector =
    (sectorText && world.sector(sectorText)) ||
    (sectorText === '' && naf !== '' && world.sectorOfNaf(naf)) ||
    say('sector', sectorText === '' ? 'missing' : 'sector-unknown');
  const ministry = text('ministry', 200);
  const isPublic = cells.isPublic === undefined ? ministry !== '' : flag('isPublic');
  const place = readPlace(cells, world, say);
  const weeks = readWeeks(cells, world.schoolYear, say);
  const seats = whole('seats') ?? (faults.some(({ field }) => field === 'seats') ? undefined : 1);
  const seatsPerWeek = whole('seatsPerWeek') ?? seats;
  const accessible = cells.accessible === undefined ? undefined : flag('accessible');
  const hours = readHours(cells, say);
  const mail = readReach('contactMail', cells, findMail, say);
  const phone = readReach('contactPhone', cells, findPhone, say);
  const contactName = [text('contactFirstName', 60), text('contactName', 60)].filter(Boolean).join(' ');
  const optional = {
    description: text('description', 1_500),
    street: text('street', 200),
    lunchBreak: text('lunchBreak', 200),
    tutorName: text('tutorName', 120),
    remoteId: text('remoteId', 100),
    permalink: text('permalink', 400),
    ministry,
    naf,
    siret: siret ?? '',
  };
  if (seats !== undefined && seatsPerWeek !== undefined && weeks.length > 0) {
    const [fault] = capacityFaults({ seats, seatsPerWeek, weeks: [...weeks] });
    if (fault) say(fault.because === 'group-over-seats' ? 'seatsPerWeek' : 'seats', fault.because);
  }
  if (faults.length > 0 || !sector || !place || seats === undefined || seatsPerWeek === undefined)
    return { faults };
  const said = Object.entries(optional).filter(([, value]) => value !== '');
  return {
    faults,
    line: {
      organisationName,
      title,
      sector,
      isPublic: isPublic ?? false,
      ...place,
      weeks,
      seats,
      seatsPerWeek,
      ...Object.fromEntries(said),
      ...(hours && { hours }),
      ...(accessible !== undefined && { accessible }),
      ...((contactName || mail || phone) && {
        contact: { name: contactName, ...(mail && { mail }), ...(phone && { phone }) },
      }),
    },
  };
}

type Say = (field: OfferField, because: string) => undefined;

function readPlace(
  cells: Cells,
  { towns }: OfferImportWorld,
  say: Say,
): { postcode: string; town: string } | undefined {
  const typed = (cells.postcode ?? '').trim();
  // A spreadsheet that took the postcode for a number dropped its first zero.
  const postcode = /^\d{4}$/.test(typed) ? `0${typed}` : typed;
  const name = (cells.town ?? '').trim();
  if (postcode !== '' && !/^\d{5}$/.test(postcode)) return say('postcode', 'postcode-wrong');
  const named = towns.filter((one) => plainTown(one.name) === plainTown(name));
  if (postcode === '') {
    const [only] = named;
    if (name === '') return say('town', 'missing');
    if (!only) return say('town', 'town-unknown');
    return only.postcodes.length === 1 && named.length === 1
      ? { postcode: only.postcodes[0] ?? '', town: only.name }
      : say('postcode', 'postcode-missing');
  }
  const there = towns.filter(({ postcodes }) => postcodes.includes(postcode));
  // Outside of the departments that are bundled, what the file says stands.
  if (there.length === 0) return name === '' ? say('town', 'missing') : { postcode, town: name };
  if (name === '')
    return there.length === 1 ? { postcode, town: there[0]?.name ?? '' } : say('town', 'town-which');
  const found = there.find((one) => plainTown(one.name) === plainTown(name));
  return found ? { postcode, town: found.name } : say('town', 'town-not-there');
}

function readWeeks(cells: Cells, schoolYear: number, say: Say): readonly IsoWeek[] {
  const typed = (cells.weeks ?? '').trim();
  if (typed !== '') {
    const flat = flatText(typed);
    const platform = [...flat.matchAll(/(?<!\d)(\d{4})-?w(\d{1,2})(?!\d)/g)].map(([, year, week]) =>
      formatWeek(Number(year), Number(week)),
    );
    const found =
      platform.length > 0
        ? platform
        : findWeeks(/^\d{1,2}(?!\d|[/.])/.test(flat) ? `semaines ${flat}` : flat, schoolYear).flatMap(
            (one) => (one.field === 'weeks' ? one.value : []),
          );
    const weeks = [...new Set(found.filter((week) => week !== undefined))].sort();
    if (weeks.length === 0 || found.includes(undefined)) say('weeks', 'weeks-unread');
    return weeks;
  }
  const [from, to] = [readDay(cells.startDate), readDay(cells.endDate ?? cells.startDate)];
  if (!cells.startDate?.trim()) {
    say('weeks', 'missing');
    return [];
  }
  if (!from || !to || to < from) {
    say(from ? 'endDate' : 'startDate', 'date-wrong');
    return [];
  }
  const weeks = weeksBetween(weekOf(from), weekOf(to));
  if (weeks.length <= 45) return weeks;
  say('endDate', 'date-wrong');
  return [];
}

function readDay(text: string | undefined) {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text?.trim() ?? '') ?? [];
  return parseDate(
    year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : (text ?? '').trim(),
  );
}

function readHours(cells: Cells, say: Say): OfferLine['hours'] | undefined {
  const [start, end] = [cells.hoursStart?.trim() ?? '', cells.hoursEnd?.trim() ?? ''];
  const field = start || end ? 'hoursStart' : 'hours';
  const typed = start || end ? `${start} - ${end}` : (cells.hours ?? '').trim();
  if (typed === '') return undefined;
  const [found] = findHours(flatText(typed));
  return found?.field === 'hours' ? found.value : say(field, 'hours-unread');
}

function readReach(
  field: 'contactMail' | 'contactPhone',
  cells: Cells,
  find: (flat: string) => readonly { readonly value: unknown }[],
  say: Say,
): string | undefined {
  const typed = (cells[field] ?? '').trim();
  if (typed === '') return undefined;
  const [found] = find(flatText(/^[1-9]\d{8}$/.test(typed) ? `0${typed}` : typed));
  return found ? String(found.value) : say(field, field === 'contactMail' ? 'mail-wrong' : 'phone-wrong');
}
