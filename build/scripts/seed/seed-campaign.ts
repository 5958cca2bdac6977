import type { IsoDate, StudentId } from '#shared/records/ids.ts';
import type { SomeRecord } from '#shared/records/registry.ts';
import { createContext, demoPeople, type SeedPerson } from './context.ts';
import { makeCampaign } from './make-campaign.ts';
import { makeCandidacies } from './make-candidacies.ts';
import { makeFamilyPlacements } from './make-family-placements.ts';
import { makeOffers, type SeededOffer } from './make-offers.ts';
import { makeSchools, type SeededSchool } from './make-schools.ts';
import { makeStudents, type SeededStudent } from './make-students.ts';

export interface SeedSizes {
  readonly students: number;
  readonly offers: number;
  readonly candidacies: number;
}

/** What the Nord had in its year: domain notes §7. */
export const nordSizes: SeedSizes = { students: 8_400, offers: 2_500, candidacies: 7_500 };

/** Sizes in the Nord's proportions where only some are given. */
export function sizesFrom(given: Partial<SeedSizes>): SeedSizes {
  const share = (given.candidacies ?? nordSizes.candidacies) / nordSizes.candidacies;
  return {
    candidacies: given.candidacies ?? nordSizes.candidacies,
    students: given.students ?? Math.max(1, Math.round(nordSizes.students * share)),
    offers: given.offers ?? Math.max(1, Math.round(nordSizes.offers * share)),
  };
}

/** About how many records come of it, to show how far it is: organisations and placements are as chance has it. */
export function estimateRecords({ students, offers, candidacies }: SeedSizes): number {
  return Math.round(77 + students * 1.01 + offers * 1.5 + candidacies * 1.17);
}

export interface CampaignToSeed {
  /** `2026-59`; only the Nord of 2026-27 is bundled. */
  readonly scope: string;
  readonly sizes: SeedSizes;
  /** Any text; the same one gives the same records to the byte, for the same `today` and people. */
  readonly randomSeed: string;
  readonly today: IsoDate;
  readonly people?: readonly SeedPerson[];
}

/** Every record of a demo campaign, as a stream: what refers to another comes after it. */
export function* campaignRecords({
  scope,
  sizes,
  randomSeed,
  today,
  people = demoPeople,
}: CampaignToSeed): Generator<SomeRecord> {
  const context = createContext(scope, randomSeed, today, people);
  const schools: SeededSchool[] = [];
  const students: SeededStudent[] = [];
  const offers: SeededOffer[] = [];
  const applicants = new Set<StudentId>();
  yield makeCampaign(context);
  yield* makeSchools(context, sizes.students, schools);
  yield* makeStudents(context, schools, students);
  yield* makeOffers(context, sizes.offers, schools, offers);
  yield* makeCandidacies(context, sizes.candidacies, schools, students, offers, applicants);
  yield* makeFamilyPlacements(context, students, offers, applicants);
}

/** Where the records go; resolves once they are kept. May be called again before it has resolved. */
export interface SeedSink {
  write(batch: readonly SomeRecord[]): Promise<{ readonly written: number; readonly already: number }>;
}

export interface SeedProgress {
  readonly type: SomeRecord['type'];
  readonly written: number;
  /** Records that were there before: the same campaign was seeded already. */
  readonly already: number;
}

const batchSize = 500;
const batchesUnderWay = 3;

/**
 * Makes a campaign and hands it to the sink, with at most a few batches in memory. Running it again with the same seed
 * goes on where it was left. Throws what the sink throws.
 */
export async function seedCampaign(
  options: CampaignToSeed & {
    readonly sink: SeedSink;
    readonly onProgress?: (progress: SeedProgress) => void;
  },
): Promise<{ written: number; already: number }> {
  const total = { written: 0, already: 0 };
  const underWay = new Set<Promise<void>>();
  let batch: SomeRecord[] = [];

  let failure: { readonly thrown: unknown } | undefined;

  const send = async (records: readonly SomeRecord[]) => {
    try {
      const { written, already } = await options.sink.write(records);
      total.written += written;
      total.already += already;
      options.onProgress?.({ type: records[0]?.type ?? 'campaign', ...total });
    } catch (thrown) {
      failure ??= { thrown };
    }
  };
  const flush = async () => {
    const sending: Promise<void> = send(batch).finally(() => underWay.delete(sending));
    underWay.add(sending);
    batch = [];
    if (underWay.size >= batchesUnderWay) await Promise.race(underWay);
    if (failure) throw failure.thrown;
  };

  for (const record of campaignRecords(options)) {
    batch.push(record);
    if (batch.length >= batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await Promise.all(underWay);
  if (failure) throw failure.thrown;
  return total;
}
