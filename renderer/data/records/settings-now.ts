import { type Settings, settingsOf } from '#shared/domain/campaign/settings.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Campaign } from '#shared/records/campaign/schema.ts';

/** The scope's settings as the last campaign record says; the product's defaults until one arrived. */
export interface SettingsNow {
  readonly read: () => Settings;
  readonly note: (record: AnyRecord) => void;
}

export function createSettingsNow(): SettingsNow {
  let settings = settingsOf(undefined);
  return {
    read: () => settings,
    note(record) {
      if (record.type === 'campaign') settings = settingsOf(record as unknown as Campaign);
    },
  };
}
