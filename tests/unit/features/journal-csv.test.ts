import { expect, it } from 'vitest';
import { type CsvLine, journalCsv } from '#renderer/features/journal/journal-csv.ts';
import {
  isNarrowed,
  journalFilter,
  queryFacts,
  wholeJournal,
} from '#renderer/features/journal/journal-query.ts';
import type { IsoDate } from '#shared/records/ids.ts';

const line: CsvLine = {
  at: '2026-11-23T10:00:00.000Z',
  by: 'Claire "D" Delattre',
  what: '=HYPERLINK("http://x")',
  kind: 'candidacy',
  school: 'Collège ; annexe',
  record: 'candidacy:1',
  name: 'Dupont Léa',
  did: '-1',
  before: '',
  after: 'placé',
};
const headers = Object.fromEntries(Object.keys(line).map((key) => [key, key])) as Record<
  keyof CsvLine,
  string
>;
const text = (withNames: boolean) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(journalCsv([line], headers, withNames));

it('is what a French spreadsheet opens, and runs nothing in it', () => {
  expect(text(false)).toBe(
    '\ufeffat;by;what;kind;school;record;did;before;after\r\n' +
      '2026-11-23T10:00:00.000Z;"Claire ""D"" Delattre";"\'=HYPERLINK(""http://x"")";candidacy;' +
      '"Collège ; annexe";candidacy:1;\'-1;;placé\r\n',
  );
});

it('has names of pupils only when asked for', () => {
  expect(text(false)).not.toContain('Dupont');
  expect(text(true)).toContain(';Dupont Léa;');
});

it('writes down what was asked for, but no word that was typed', () => {
  const query = { ...wholeJournal, q: 'dupont', by: ['claire'], period: 'week' as const };
  expect(isNarrowed(query)).toBe(true);
  expect(journalFilter(query, '2026-11-23' as IsoDate)).toEqual({
    text: 'dupont',
    by: ['claire'],
    from: '2026-11-17',
  });
  const facts = queryFacts(query, 12, false);
  expect(facts).toEqual(['lines=12', 'names=no', 'period=week', 'search=yes', 'by=claire']);
});
