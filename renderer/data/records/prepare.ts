import type { Settings } from '#shared/domain/campaign/settings.ts';
import { foldCandidacy, foldVersion } from '#shared/domain/candidacy/fold.ts';
import { toFolded } from '#shared/domain/candidacy/folded.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Candidacy, Folded } from '#shared/records/candidacy/schema.ts';
import type { Envelope } from '../database/envelope.ts';
import { type CandidacySummary, summaryOf } from './summary.ts';

/** A stored candidacy says beside its record what the list shows of its fold, so that the page need not fold 100,000. */
export interface StoredCandidacy extends Candidacy {
  readonly _summary?: CandidacySummary;
}

function isCandidacy(
  record: AnyRecord,
): record is AnyRecord & Omit<Candidacy, 'folded'> & { folded?: Folded } {
  return record.type === 'candidacy';
}

/** The record with all that is derived from it computed anew, ready to be stored. A `folded` by a newer program (`known`) stays. */
export function prepareRecord(record: AnyRecord, settings: Settings, known?: Folded): AnyRecord {
  if (!isCandidacy(record)) return record;
  const state = foldCandidacy(record);
  const folded = known && known.version > foldVersion ? known : toFolded(state, settings);
  return { ...record, folded, _summary: summaryOf(state) };
}

/** What goes to the centre: the record under CouchDB's names, without what is only ours. */
export function documentOf(envelope: Envelope, record: AnyRecord): object {
  const fields = Object.entries(record).filter(([name]) => name !== 'id' && !name.startsWith('_'));
  return {
    _id: envelope.id,
    ...(envelope.rev === '' ? {} : { _rev: envelope.rev }),
    ...Object.fromEntries(fields),
    ...(envelope.beside === '' ? {} : (JSON.parse(envelope.beside) as object)),
  };
}
