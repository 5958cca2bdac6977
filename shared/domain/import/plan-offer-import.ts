import { foldText } from '#shared/lib/fold-text.ts';
import type { OfferId, OrganisationId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { OfferField } from './offer-columns.ts';
import { type OfferImportWorld, type OfferLine, readOfferRow } from './read-offer-row.ts';
import type { CellFault, Mapping, Table } from './table.ts';

/** What is known already, for a row to be recognised by. */
export interface KnownOffers {
  readonly offers: Iterable<Offer>;
  readonly organisations: Iterable<Organisation>;
}

/** What one row would do. `row` is counted from 1, as spreadsheets count. */
export type OfferImport =
  | {
      readonly kind: 'create';
      readonly row: number;
      readonly line: OfferLine;
      readonly organisation?: OrganisationId;
    }
  | {
      readonly kind: 'update';
      readonly row: number;
      readonly line: OfferLine;
      readonly offer: OfferId;
      /** Only the fields that differ, as they stand and as they would. */
      readonly changes: readonly FieldChange[];
    }
  | { readonly kind: 'same'; readonly row: number; readonly offer: OfferId }
  | { readonly kind: 'rejected'; readonly row: number; readonly faults: readonly CellFault[] };

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields of an offer that a file may say anew; what it does not say stays. */
const updatable = [
  'title',
  'description',
  'sector',
  'isPublic',
  'ministry',
  'street',
  'postcode',
  'town',
  'weeks',
  'seats',
  'seatsPerWeek',
  'hours',
  'lunchBreak',
  'accessible',
  'contact',
  'permalink',
] as const;

/**
 * What importing a table would do, row by row, without doing it: recognised by the platform's number, else by
 * organisation (SIRET, or name and town) and title. A row that says the same offer again is rejected.
 */
export function planOfferImport(
  table: Table,
  mapping: Mapping<OfferField>,
  world: OfferImportWorld,
  known: KnownOffers,
): readonly OfferImport[] {
  const index = indexOf(known);
  const seen = new Map<string, number>();
  const first = mapping.header + 1 + mapping.skipped;
  return table.rows.slice(first).flatMap((cells, offset): OfferImport[] => {
    const row = first + offset + 1;
    const named: Partial<Record<OfferField, string>> = {};
    for (const [column, field] of mapping.columns) named[field] = cells[column] ?? '';
    if (Object.values(named).every((value) => value.trim() === '')) return [];
    const { line, faults } = readOfferRow(named, world);
    if (!line) return [{ kind: 'rejected', row, faults: faults.map((fault) => placed(fault, row, mapping)) }];
    const key = line.remoteId ?? `${hostKey(line)} ${foldText(line.title)}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const fault = { field: 'title', because: 'twice', value: String(before) };
      return [{ kind: 'rejected', row, faults: [placed(fault, row, mapping)] }];
    }
    seen.set(key, row);
    return [recognised(line, row, index)];
  });
}

function recognised(line: OfferLine, row: number, index: ReturnType<typeof indexOf>): OfferImport {
  const organisation =
    (line.siret && index.bySiret.get(line.siret)) ||
    index.byName.get(`${foldText(line.organisationName)} ${foldText(line.town)}`);
  const offer =
    (line.remoteId && index.byRemote.get(line.remoteId)) ||
    (organisation && index.byTitle.get(`${organisation} ${foldText(line.title)}`));
  if (!offer) return { kind: 'create', row, line, ...(organisation && { organisation }) };
  const changes = updatable.flatMap((field): FieldChange[] => {
    const after: unknown = line[field];
    const before: unknown = offer[field];
    const isSame = after === undefined || JSON.stringify(after) === JSON.stringify(before);
    return isSame ? [] : [{ field, before, after }];
  });
  return changes.length === 0
    ? { kind: 'same', row, offer: offer.id }
    : { kind: 'update', row, line, offer: offer.id, changes };
}

function indexOf({ offers, organisations }: KnownOffers) {
  const bySiret = new Map<string, OrganisationId>();
  const byName = new Map<string, OrganisationId>();
  const byRemote = new Map<string, Offer>();
  const byTitle = new Map<string, Offer>();
  for (const { id, siret, name, town } of organisations) {
    if (siret) bySiret.set(siret, id);
    byName.set(`${foldText(name)} ${foldText(town)}`, id);
  }
  for (const offer of offers) {
    if (offer.remoteId) byRemote.set(offer.remoteId, offer);
    byTitle.set(`${offer.organisationId} ${foldText(offer.title)}`, offer);
  }
  return { bySiret, byName, byRemote, byTitle };
}

function hostKey({ siret, organisationName, town }: OfferLine): string {
  return siret ?? `${foldText(organisationName)} ${foldText(town)}`;
}

function placed(
  fault: Omit<CellFault, 'row' | 'column'>,
  row: number,
  { columns }: Mapping<OfferField>,
): CellFault {
  const column = [...columns].find(([, field]) => field === fault.field)?.[0];
  return { ...fault, row, ...(column !== undefined && { column }) };
}
