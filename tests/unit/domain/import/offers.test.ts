import { describe, expect, it } from 'vitest';
import { importWorld } from '#renderer/features/imports/import-world.ts';
import { findMapping } from '#shared/domain/import/find-mapping.ts';
import { offerColumnNames } from '#shared/domain/import/offer-columns.ts';
import {
  type KnownOffers,
  type OfferImport,
  planOfferImport,
} from '#shared/domain/import/plan-offer-import.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { anOrganisation } from '#tests/support/builders/an-organisation.ts';

const world = importWorld('2026-59');
const nothing: KnownOffers = { offers: [], organisations: [] };

function plan(rows: readonly (readonly string[])[], known = nothing): readonly OfferImport[] {
  const table = { name: 'Feuil1', rows };
  const mapping = findMapping(table, offerColumnNames);
  if (!mapping) throw new Error('no header was found');
  return planOfferImport(table, mapping, world, known);
}

const platform = [
  'Company name',
  'SIRET',
  'Employer name',
  'Employer first name',
  'Employer email',
  'Employer phone',
  'Employer description',
  'Private or Public',
  'Street',
  'Zipcode',
  'City',
  'Offer Title',
  'Offer Description',
  'Offer Sector (name)',
  'Offer Activities',
  'Offer Max candidates',
  'Offer students per group',
  'Offer weeks (numbers, comma separated)',
  'Offer weekly hours start',
  'Offer weekly hours end',
  'Offer lunch break',
];
const french = [
  'Entreprise',
  'SIRET',
  'CP',
  'Ville',
  'Intitulé',
  'Secteur',
  'Nb places',
  'Semaines',
  'Public/Privé',
];
const good = [
  'Garage Vandamme',
  '46236664200041',
  '59600',
  'MAUBEUGE',
  'Mécanique',
  'Automobile',
  '2',
  'S3, S4',
  'privé',
];
const withCell = (column: number, value: string): string[] =>
  good.map((cell, at) => (at === column ? value : cell));

describe('a file of offers', () => {
  it('is read in the platform’s 21 columns, with two rows of names', () => {
    const row = [
      'Mairie de Denain',
      '',
      'Wibaut',
      'Jean',
      'jm@mairie.example',
      '327235959',
      'une mairie',
      'Public',
      '1 place de la Mairie',
      '59220',
      'Denain',
      'Les métiers de la mairie',
      'Accueil, état civil',
      'Administration publique',
      'suivre',
      '3',
      '3',
      '2,3',
      '09:00',
      '17:00',
      'sur place',
    ];
    const [one, ...others] = plan([platform, platform.map((name) => name.toLowerCase()), row]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      kind: 'create',
      row: 3,
      line: {
        organisationName: 'Mairie de Denain',
        isPublic: true,
        sector: 's25',
        weeks: ['2027-W02', '2027-W03'],
        seats: 3,
        hours: { lundi: ['09:00', '17:00'] },
        lunchBreak: 'sur place',
        contact: { name: 'Jean Wibaut', mail: 'jm@mairie.example', phone: '03 27 23 59 59' },
      },
    });
  });

  it('may have a title and empty rows above its names', () => {
    const planned = plan([['Offres 2026-2027'], [], french, good, [], ['', '', '']]);
    expect(planned).toMatchObject([{ kind: 'create', row: 4, line: { town: 'Maubeuge' } }]);
  });

  it.each([
    [0, '', 'organisationName', 'missing'],
    [1, '4623666420004', 'siret', 'siret-wrong'],
    [2, '596', 'postcode', 'postcode-wrong'],
    [2, '596000', 'postcode', 'postcode-wrong'],
    [3, 'Lille', 'town', 'town-not-there'],
    [4, 'x'.repeat(151), 'title', 'too-long'],
    [5, 'Magie', 'sector', 'sector-unknown'],
    [6, 'deux', 'seats', 'not-a-count'],
    [6, '0', 'seats', 'not-a-count'],
    [6, '5', 'seats', undefined],
    [7, '', 'weeks', 'missing'],
    [7, 'bientôt', 'weeks', 'weeks-unread'],
    [7, '54', 'weeks', 'weeks-unread'],
    [8, 'peut-être', 'isPublic', 'not-yes-or-no'],
  ])('column %i with %j: %s %s', (column, value, field, because) => {
    const [one] = plan([french, withCell(column, value)]);
    if (because === undefined) return expect(one?.kind).toBe('create');
    expect(one).toMatchObject({ kind: 'rejected', row: 2 });
    const faults = one?.kind === 'rejected' ? one.faults : [];
    expect(faults).toContainEqual(expect.objectContaining({ field, because, row: 2 }));
  });

  it('takes the platform’s weeks, days, and a postcode that lost its zero', () => {
    const [byWeek] = plan([french, withCell(7, '2027-W3 2027-W05')]);
    expect(byWeek).toMatchObject({ line: { weeks: ['2027-W03', '2027-W05'] } });
    const dated = ['Entreprise', 'Code postal', 'Ville', 'Titre', 'Secteur', 'Date début', 'Date fin'];
    const [byDay] = plan([dated, ['A', '1000', 'Bourg-en-Bresse', 'B', 's1', '25/01/2027', '2027-01-29']]);
    expect(byDay).toMatchObject({ line: { postcode: '01000', weeks: ['2027-W04'] } });
  });

  it('says what is the same, what changes, and what stands twice in the file', () => {
    const organisation = anOrganisation({
      name: 'Garage Vandamme',
      town: 'Maubeuge',
      siret: '46236664200041',
    }).build();
    const [first] = plan([french, good]);
    if (first?.kind !== 'create') throw new Error('the row was not read');
    const { organisationName: _n, siret: _s, ...fields } = first.line;
    const offer: Offer = {
      ...anOffer({ organisationId: organisation.id }).build(),
      ...(fields as Partial<Offer>),
    };
    const known = { offers: [offer], organisations: [organisation] };
    expect(plan([french, good], known)).toEqual([{ kind: 'same', row: 2, offer: offer.id }]);
    expect(plan([french, withCell(6, '1'), good], known)).toMatchObject([
      {
        kind: 'update',
        offer: offer.id,
        changes: [{ field: 'seats', before: 2, after: 1 }, { field: 'seatsPerWeek' }],
      },
      { kind: 'rejected', row: 3, faults: [{ because: 'twice', value: '2' }] },
    ]);
    expect(plan([french, withCell(4, 'Carrosserie')], known)).toMatchObject([
      { kind: 'create', organisation: organisation.id },
    ]);
  });

  it('has no header where no row names two columns', () => {
    expect(findMapping({ name: 'x', rows: [['bonjour'], ['1', '2']] }, offerColumnNames)).toBeUndefined();
  });
});
