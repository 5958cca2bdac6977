import { parseWeek } from '#shared/domain/week/iso-week.ts';
import {
  type RawValues,
  rawFlag,
  rawId,
  rawOneOf,
  rawText,
  rawTexts,
  rawWhole,
} from '#shared/lib/raw-values.ts';
import type { IsoWeek, OfferId, OrganisationId, SchoolId } from '#shared/records/ids.ts';

export const offerStatuses = ['published', 'draft', 'unpublished', 'closed', 'removed'] as const;
export const offerSorts = ['title', 'organisation', 'town', 'free', 'distance', 'week'] as const;

/** The list of offers as its address says it; absent is « toutes ». */
export interface OfferSearch {
  readonly q?: string;
  readonly status?: (typeof offerStatuses)[number];
  readonly sectors?: readonly string[];
  readonly weeks?: readonly IsoWeek[];
  readonly towns?: readonly string[];
  readonly ministries?: readonly string[];
  readonly isPublic?: boolean;
  /** Only offers that have a seat left. */
  readonly free?: boolean;
  /** The school that distances are from; with `km`, only offers within as many kilometres. */
  readonly school?: SchoolId;
  readonly km?: number;
  readonly organisation?: OrganisationId;
  readonly sort?: (typeof offerSorts)[number];
  readonly descending?: boolean;
  /** The offer being read. */
  readonly id?: OfferId;
}

/** Reads an address as it came; whatever makes no sense in it (week 53 of 2027, a status that is none) is left out. */
export function readOfferSearch(raw: RawValues): OfferSearch {
  const weeks = rawTexts(raw, 'weeks')?.filter((week) => parseWeek(week) !== undefined);
  const school = rawId(raw, 'school', 'school:');
  const found: Record<string, unknown> = {
    q: rawText(raw, 'q'),
    status: rawOneOf(raw, 'status', offerStatuses),
    sectors: rawTexts(raw, 'sectors'),
    weeks: weeks?.length === 0 ? undefined : weeks,
    towns: rawTexts(raw, 'towns'),
    ministries: rawTexts(raw, 'ministries'),
    isPublic: rawFlag(raw, 'isPublic'),
    free: rawFlag(raw, 'free') || undefined,
    school,
    km: school === undefined ? undefined : rawWhole(raw, 'km', 1, 60),
    organisation: rawId(raw, 'organisation', 'organisation:'),
    sort: rawOneOf(raw, 'sort', offerSorts),
    descending: rawFlag(raw, 'descending') || undefined,
    id: rawId(raw, 'id', 'offer:'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
