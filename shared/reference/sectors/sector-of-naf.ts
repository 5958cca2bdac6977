import table from './naf.json' with { type: 'json' };

const byNaf = new Map<string, string>();
for (const [sector, codes] of Object.entries(table.sectors)) {
  for (const code of codes.split(' ')) byNaf.set(code, sector);
}

/**
 * The sector that an organisation's main activity points to, from its NAF code with or without the dot (`85.31Z`,
 * `8531Z`); undefined for a code that the platform's correspondence does not have. A proposal, not a fact: a school's
 * canteen is not teaching.
 */
export function sectorOfNaf(naf: string): string | undefined {
  const compact = naf.replace(/[\s.]/g, '').toUpperCase();
  return byNaf.get(`${compact.slice(0, 2)}.${compact.slice(2)}`);
}
