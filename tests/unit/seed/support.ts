import { campaignRecords, type SeedSizes } from '#build/scripts/seed/seed-campaign.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import type { RecordType, RecordTypes, SomeRecord } from '#shared/records/registry.ts';

export const today = '2026-11-23' as IsoDate;

export function someCampaign(sizes: SeedSizes, randomSeed = 'test', day = today): SomeRecord[] {
  return [...campaignRecords({ scope: '2026-59', sizes, randomSeed, today: day })];
}

export function ofType<Type extends RecordType>(
  records: readonly SomeRecord[],
  type: Type,
): RecordTypes[Type][] {
  return records.filter((record): record is RecordTypes[Type] => record.type === type);
}
