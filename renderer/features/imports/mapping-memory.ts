import { plainHeader } from '#shared/domain/import/find-mapping.ts';
import { type OfferField, offerFields } from '#shared/domain/import/offer-columns.ts';

/** What a person said of each column, by its plain name; '' is « ne pas importer ». */
export type MappingMemory = Readonly<Record<string, string>>;

/** A sender's files have the same columns each time: they are known again by those. */
export function memoryKey(headers: readonly string[]): string {
  let hash = 5_381;
  for (const unit of headers.map(plainHeader).join('|'))
    hash = (hash * 33 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return `import.offers.${hash.toString(36)}`;
}

export function toMemory(
  columns: ReadonlyMap<number, OfferField>,
  headers: readonly string[],
): MappingMemory {
  return Object.fromEntries(
    headers.map((header, column) => [plainHeader(header), columns.get(column) ?? '']),
  );
}

/** What the names say, over it what a person said the last time. */
export function applyMemory(
  found: ReadonlyMap<number, OfferField>,
  headers: readonly string[],
  memory: MappingMemory | undefined,
): ReadonlyMap<number, OfferField> {
  if (!memory) return found;
  const columns = new Map<number, OfferField>();
  for (const [column, header] of headers.entries()) {
    const said = memory[plainHeader(header)];
    const field = said === undefined ? found.get(column) : offerFields.find((one) => one === said);
    if (field) columns.set(column, field);
  }
  return columns;
}
