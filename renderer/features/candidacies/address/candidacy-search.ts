import { parseWeek } from '#shared/domain/week/iso-week.ts';
import { type RawValues, rawFlag, rawId, rawOneOf, rawText, rawTexts } from '#shared/lib/raw-values.ts';
import { type CandidacyStatus, candidacyStatuses } from '#shared/records/candidacy/schema.ts';
import type {
  CandidacyId,
  IsoWeek,
  OfferId,
  OrganisationId,
  SchoolId,
  StudentId,
  UserName,
} from '#shared/records/ids.ts';
import type { ActKind } from '../commands/table.ts';

/** A group of « Aujourd'hui », whose members change while it is open: the address names it, never its members. */
export const todayGroupNames = [
  'overbooked',
  'toReview',
  'answersDue',
  'toConfirm',
  'toExpire',
  'untold',
  'contested',
] as const;
export type TodayGroupName = (typeof todayGroupNames)[number];

/** Acts whose panel an address may open: what settles a disagreement. */
const actKinds = [
  'forward',
  'redirect',
  'host-decline',
  'withdraw',
  'cancel',
  'reopen',
] as const satisfies readonly ActKind[];

export const sortNames = [
  'due',
  'submitted',
  'changed',
  'student',
  'school',
  'organisation',
  'week',
  'status',
  'distance',
] as const;
export type SortName = (typeof sortNames)[number];

/** The list as its address says it: every filter, the order, and the candidacy being read. Absent is « tous ». */
export interface CandidacySearch {
  readonly q?: string;
  readonly statuses?: readonly CandidacyStatus[];
  readonly schools?: readonly SchoolId[];
  /** Has a meaning with one school only. */
  readonly className?: string;
  readonly weeks?: readonly IsoWeek[];
  readonly sectors?: readonly string[];
  readonly isPublic?: boolean;
  readonly holders?: readonly (UserName | 'nobody')[];
  readonly towns?: readonly string[];
  readonly overdue?: boolean;
  readonly untold?: boolean;
  readonly redirected?: boolean;
  readonly offer?: OfferId;
  readonly student?: StudentId;
  readonly organisation?: OrganisationId;
  readonly group?: TodayGroupName;
  readonly sort?: SortName;
  readonly descending?: boolean;
  readonly id?: CandidacyId;
  /** What is about to be decided on it: opens its panel, then goes from the address. */
  readonly act?: (typeof actKinds)[number];
  /** « Nouvelle candidature » is open beside the list. */
  readonly new?: boolean;
}

/** Reads an address as it came; whatever makes no sense in it (an unknown status, week 53 of 2027) is left out. */
export function readCandidacySearch(raw: RawValues): CandidacySearch {
  const statuses = some(rawTexts(raw, 'statuses')?.filter((one) => statusNames.includes(one)));
  const weeks = some(rawTexts(raw, 'weeks')?.filter((week) => parseWeek(week) !== undefined));
  const schools = some(rawTexts(raw, 'schools')?.filter((one) => one.startsWith('school:')));
  const found: Record<string, unknown> = {
    q: rawText(raw, 'q'),
    statuses,
    schools,
    className: schools?.length === 1 ? rawText(raw, 'className') : undefined,
    weeks,
    sectors: rawTexts(raw, 'sectors'),
    isPublic: rawFlag(raw, 'isPublic'),
    holders: rawTexts(raw, 'holders'),
    towns: rawTexts(raw, 'towns'),
    overdue: rawFlag(raw, 'overdue') || undefined,
    untold: rawFlag(raw, 'untold') || undefined,
    redirected: rawFlag(raw, 'redirected') || undefined,
    offer: rawId(raw, 'offer', 'offer:'),
    student: rawId(raw, 'student', 'student:'),
    organisation: rawId(raw, 'organisation', 'organisation:'),
    group: rawOneOf(raw, 'group', todayGroupNames),
    sort: rawOneOf(raw, 'sort', sortNames),
    descending: rawFlag(raw, 'descending') || undefined,
    id: rawId(raw, 'id', 'candidacy:'),
    act: rawOneOf(raw, 'act', actKinds),
    new: rawFlag(raw, 'new') || undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const statusNames: readonly string[] = candidacyStatuses;

function some(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.length === 0 ? undefined : values;
}
