import type { OfferImportWorld } from '#shared/domain/import/read-offer-row.ts';
import { foldText } from '#shared/lib/fold-text.ts';
import { sectorOfNaf } from '#shared/reference/sectors/sector-of-naf.ts';
import { sectors } from '#shared/reference/sectors/sectors.ts';
import { towns } from '#shared/reference/towns/towns.ts';

const codes = new Map(
  sectors.flatMap(({ code, name, formerly }) => [
    [code, code] as const,
    [foldText(name), code] as const,
    ...(formerly ? [[foldText(formerly), code] as const] : []),
  ]),
);
const allTowns = Object.values(towns).flat();

/** The reference tables that a file is read against. `scope` begins with the year in which the school year starts. */
export function importWorld(scope: string): OfferImportWorld {
  return {
    schoolYear: Number(scope.slice(0, 4)),
    towns: allTowns,
    sector: (text) => codes.get(foldText(text)),
    sectorOfNaf,
  };
}
