import { foldOffer } from '#shared/domain/offer/fold.ts';
import { compareText } from '#shared/lib/compare.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { FigureLine, Figures, FigureTable, SafeCount } from './projected-fields.ts';
import type { ScopeView } from './projection.ts';
import { foldedIn } from './seats-in.ts';
import { suppress } from './suppress.ts';

interface Counts {
  seats?: number;
  candidacies: number;
  placed: number;
}

/**
 * How a scope stands, by week, sector, status and public or private, without names: small counts are hidden
 * (`suppress`), each table by itself, and no table crosses two of them.
 */
export function figuresFor(view: ScopeView): Figures {
  const tables: Record<FigureTable, Map<string, Counts>> = {
    week: new Map(),
    sector: new Map(),
    status: new Map(),
    publicPrivate: new Map(),
  };
  let seats = 0;
  for (const offer of view.all('offer')) {
    if (foldOffer(offer).status !== 'published') continue;
    seats += offer.seats;
    for (const week of offer.weeks) addSeats(tables.week, week, Math.min(offer.seatsPerWeek, offer.seats));
    addSeats(tables.sector, offer.sector, offer.seats);
    addSeats(tables.publicPrivate, sideOf(offer), offer.seats);
  }
  for (const candidacy of view.all('candidacy')) {
    const { status, offerId, week, isVoid } = foldedIn(candidacy);
    if (isVoid) continue;
    const offer = view.get('offer', offerId);
    const isPlaced = status === 'placed';
    addPupil(tables.week, week, isPlaced);
    addPupil(tables.status, status, isPlaced);
    addPupil(tables.sector, offer?.sector ?? 'unknown', isPlaced);
    addPupil(tables.publicPrivate, offer ? sideOf(offer) : 'unknown', isPlaced);
  }
  const told = Object.entries(tables).map(([name, counts]) => [name, tell(counts)] as const);
  const totals = told.map(([, { total }]) => total);
  return {
    total: {
      seats,
      candidacies: leastTold(totals.map(({ candidacies }) => candidacies)),
      placed: leastTold(totals.map(({ placed }) => placed)),
    },
    tables: Object.fromEntries(
      told.map(([name, { lines }]) => [name, lines]),
    ) as unknown as Figures['tables'],
  };
}

/** What is hidden beside one table must not stand beside another. */
function leastTold(totals: readonly SafeCount[]): SafeCount {
  return totals.find((total) => typeof total === 'string') ?? totals[0] ?? 0;
}

function sideOf({ isPublic }: Offer): string {
  return isPublic ? 'public' : 'private';
}

function addSeats(table: Map<string, Counts>, key: string, seats: number): void {
  const line = table.get(key) ?? { candidacies: 0, placed: 0 };
  table.set(key, { ...line, seats: (line.seats ?? 0) + seats });
}

function addPupil(table: Map<string, Counts>, key: string, isPlaced: boolean): void {
  const line = table.get(key) ?? { candidacies: 0, placed: 0 };
  table.set(key, {
    ...line,
    candidacies: line.candidacies + 1,
    placed: line.placed + (isPlaced ? 1 : 0),
  });
}

function tell(table: ReadonlyMap<string, Counts>) {
  const entries = [...table].sort(([a], [b]) => compareText(a, b));
  const candidacies = suppress(entries.map(([, line]) => line.candidacies));
  const placed = suppress(entries.map(([, line]) => line.placed));
  const lines = entries.map(([key, { seats }], at): FigureLine => {
    return {
      key,
      ...(seats !== undefined && { seats }),
      candidacies: candidacies.counts[at] ?? 'hidden',
      placed: placed.counts[at] ?? 'hidden',
    };
  });
  return { lines, total: { candidacies: candidacies.total, placed: placed.total } };
}
