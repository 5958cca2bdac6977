import { distance } from '#shared/domain/school/distance.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import type { SeedContext } from './context.ts';
import type { SeededOffer } from './make-offers.ts';
import type { SeededSchool } from './make-schools.ts';
import type { SeededStudent } from './make-students.ts';
import { at, type Random } from './random.ts';

/** An offer, and the week for which a pupil applies. */
export interface Choice {
  readonly offer: SeededOffer;
  readonly week: IsoWeek;
}

export interface Wanted {
  readonly student: SeededStudent;
  /** Applied at, in milliseconds: the offer was public by then. */
  readonly at: number;
  /** Whether it holds or takes a seat. */
  readonly seat: boolean;
  /** Give a seat that is given already, if there is one. */
  readonly overbook: boolean;
  readonly week: IsoWeek;
  /** Applied there before: one candidacy a pupil, offer and week. */
  readonly used: ReadonlySet<string>;
}

const nearMetres = 15_000;
const farMetres = 40_000;

/** Draws offers for pupils as pupils choose: near school, in their class's week, sometimes what they dream of. */
export function createOfferChoice(
  context: SeedContext,
  schools: readonly SeededSchool[],
  offers: readonly SeededOffer[],
): (wanted: Wanted) => Choice {
  const random = context.random.fork('choice of offers');
  const around = new Map<number, { near: Uint32Array; far: Uint32Array }>();
  const given = new Map<string, number>();
  /** Seats that are all given, for the few that are given twice. */
  const full: Choice[] = [];

  function reach(school: number): { near: Uint32Array; far: Uint32Array } {
    const known = around.get(school);
    if (known) return known;
    const from = at(schools, school).point;
    const measured = offers
      .map((offer, index) => ({ index, metres: offer.point ? distance(from, offer.point) : farMetres }))
      .filter(({ metres }) => metres <= farMetres)
      .sort((a, b) => a.metres - b.metres);
    const near = measured.filter(({ metres }) => metres <= nearMetres);
    const fresh = {
      near: Uint32Array.from(near, ({ index }) => index),
      far: Uint32Array.from(measured.slice(near.length), ({ index }) => index),
    };
    around.set(school, fresh);
    return fresh;
  }

  function free(offer: SeededOffer, week: IsoWeek): boolean {
    return (
      (given.get(`${offer.id} ${week}`) ?? 0) < offer.seatsPerWeek && (given.get(offer.id) ?? 0) < offer.seats
    );
  }

  function give(choice: Choice): Choice {
    const key = `${choice.offer.id} ${choice.week}`;
    given.set(key, (given.get(key) ?? 0) + 1);
    given.set(choice.offer.id, (given.get(choice.offer.id) ?? 0) + 1);
    if (!free(choice.offer, choice.week) && full.length < 2_000) full.push(choice);
    return choice;
  }

  function settle(choice: Choice, wanted: Wanted): Choice {
    return wanted.seat ? give(choice) : choice;
  }

  function fits(offer: SeededOffer, week: IsoWeek, wanted: Wanted): boolean {
    return (
      offer.isOpen &&
      offer.publishedAt <= wanted.at &&
      offer.weeks.includes(week) &&
      !wanted.used.has(`${offer.id} ${week}`) &&
      isOpenTo(offer, at(schools, wanted.student.school)) &&
      (!wanted.seat || free(offer, week))
    );
  }

  function drawNear(wanted: Wanted): SeededOffer | undefined {
    const { near, far } = reach(wanted.student.school);
    const pool = near.length > 0 && (far.length === 0 || random.chance(0.93)) ? near : far;
    if (pool.length === 0) return undefined;
    return offers[pool[Math.floor(random.next() ** 1.6 * pool.length)] ?? 0];
  }

  return (wanted) => {
    if (wanted.overbook) {
      const taken = full.find(
        ({ offer, week }) => week === wanted.week && isClose(offer, schools, wanted.student),
      );
      if (taken) return give(taken);
    }
    const dreams = random.chance(0.5) ? wanted.student.wishes : [];
    for (let tries = 0; tries < 60; tries += 1) {
      const offer = drawNear(wanted);
      if (!offer || (tries < 20 && dreams.length > 0 && !dreams.includes(offer.sector))) continue;
      if (fits(offer, wanted.week, wanted)) return settle({ offer, week: wanted.week }, wanted);
    }
    return settle(lastResort(random, context, offers, wanted, free), wanted);
  };
}

/** Far away, in another week or in a full place rather than nowhere: such candidacies exist too. */
function lastResort(
  random: Random,
  context: SeedContext,
  offers: readonly SeededOffer[],
  wanted: Wanted,
  free: (offer: SeededOffer, week: IsoWeek) => boolean,
): Choice {
  for (let tries = 0; tries < 200; tries += 1) {
    const offer = random.pick(offers);
    if (!offer.isOpen || offer.publishedAt > wanted.at || offer.reservedTo) continue;
    const later = offer.weeks.filter((week) => (context.mondays.get(week) ?? 0) > wanted.at);
    if (later.length === 0) continue;
    const week = later.includes(wanted.week) ? wanted.week : random.pick(later);
    if (!wanted.used.has(`${offer.id} ${week}`) && (!wanted.seat || free(offer, week)))
      return { offer, week };
  }
  const offer = random.pick(offers);
  return { offer, week: random.pick(offer.weeks) };
}

function isOpenTo(offer: SeededOffer, school: SeededSchool): boolean {
  if (!offer.reservedTo) return true;
  const { schools, rep, qpv } = offer.reservedTo;
  return rep === true || (qpv === true && school.qpv) || schools?.includes(school.id) === true;
}

function isClose(offer: SeededOffer, schools: readonly SeededSchool[], student: SeededStudent): boolean {
  return offer.point !== undefined && distance(offer.point, at(schools, student.school).point) <= nearMetres;
}
