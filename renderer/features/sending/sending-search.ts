import { type RawValues, rawOneOf } from '#shared/lib/raw-values.ts';
import { type SectionName, sectionNames } from './section-names.ts';

/** The screen as its address says it. */
export interface SendingSearch {
  readonly section?: SectionName;
}

export function readSendingSearch(raw: RawValues): SendingSearch {
  const section = rawOneOf(raw, 'section', sectionNames);
  return section === undefined ? {} : { section };
}
