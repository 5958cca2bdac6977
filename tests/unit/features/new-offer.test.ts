import { describe, expect, it } from 'vitest';
import { applyProposals, withoutMark } from '#renderer/features/offers/new/apply-proposals.ts';
import { mistakesOf, newOfferOf } from '#renderer/features/offers/new/new-offer-of.ts';
import { emptyOfferDraft, type OfferDraft } from '#renderer/features/offers/new/offer-draft.ts';
import { readHours, writeHours } from '#renderer/features/offers/new/typed-hours.ts';
import { readWeeks } from '#renderer/features/offers/new/typed-weeks.ts';
import { recognise } from '#shared/domain/intake/recognise.ts';
import { textOfHtml } from '#shared/domain/intake/text-of-html.ts';
import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { towns } from '#shared/reference/towns/towns.ts';

const today = '2026-11-23' as IsoDate;
const whole: OfferDraft = {
  ...emptyOfferDraft,
  name: ' Garage Vandamme ',
  siret: '462 366 642 00041',
  isPublic: false,
  title: 'Mécanique',
  sector: 's8',
  postcode: '59600',
  town: 'Maubeuge',
  weeks: ['2027-W04', '2027-W03'] as IsoWeek[],
  seats: 2,
  seatsPerWeek: 1,
  hours: '9h-12h / 14h-17h',
  contact: { ...emptyOfferDraft.contact, phone: '06 12 34 56 78' },
};

describe('a draft of an offer', () => {
  it('becomes an offer of a new organisation, tidied', () => {
    expect(newOfferOf(whole, true, today)).toMatchObject({
      publish: true,
      organisation: { name: 'Garage Vandamme', siret: '46236664200041', isPublic: false, town: 'Maubeuge' },
      offer: {
        weeks: ['2027-W03', '2027-W04'],
        seats: 2,
        seatsPerWeek: 1,
        hours: { lundi: ['09:00', '17:00'] },
        lunchBreak: '12:00-14:00',
        contact: { name: '', phone: '06 12 34 56 78' },
      },
    });
  });

  it.each([
    [{ name: '' }, 'no-organisation'],
    [{ siret: '4623666420004' }, 'siret-length'],
    [{ siret: '46236664200042' }, 'siret-sum'],
    [{ isPublic: undefined }, 'no-kind'],
    [{ title: ' ' }, 'no-title'],
    [{ sector: '' }, 'no-sector'],
    [{ town: '' }, 'no-town'],
    [{ weeks: [] }, 'no-week'],
    [{ seats: null }, 'no-seats'],
    [{ seatsPerWeek: 3 }, 'group-over-seats'],
    [{ seats: 5 }, 'seats-over-weeks'],
    [{ hours: 'le matin' }, 'hours-unread'],
  ] as const)('with %j is not saved: %s', (part, because) => {
    const draft = { ...whole, ...part };
    expect(mistakesOf(draft).map((one) => one.because)).toEqual([because]);
    expect(newOfferOf(draft, true, today)).toBeUndefined();
  });

  it('dates the ministry of a new public organisation', () => {
    const input = newOfferOf({ ...whole, isPublic: true, ministry: 'Ministère de la Justice' }, false, today);
    expect(input?.organisation).toMatchObject({
      attachments: [{ ministry: 'Ministère de la Justice', from: today }],
    });
    expect(input?.offer.ministry).toBe('Ministère de la Justice');
  });

  it('takes what was read only where nobody typed, and marks it until somebody looks', () => {
    const { proposals } = recognise('Ville : Douai\nPlaces : 3\nMail : a@exemple.fr', {
      schoolYear: 2026,
      towns: towns['59'] ?? [],
    });
    const read = applyProposals({ ...emptyOfferDraft, seats: 7 }, proposals);
    expect(read).toMatchObject({ town: 'Douai', seats: 7, contact: { mail: 'a@exemple.fr' } });
    expect(read.proposed).toMatchObject({ town: 'sure', contactMail: 'sure' });
    expect(read.proposed.seats).toBeUndefined();
    expect(withoutMark(read, ['town']).town).toBeUndefined();
    const again = applyProposals(
      read,
      recognise('Ville : Lille', { schoolYear: 2026, towns: towns['59'] ?? [] }).proposals,
    );
    expect(again.town).toBe('Lille');
  });
});

describe('hours and weeks as people type them', () => {
  it('puts no day between two of the same hours that is not there', () => {
    const hours = { lundi: ['09:00', '12:00'], mercredi: ['09:00', '12:00'] } as const;
    expect(writeHours(hours)).toBe('lundi 09:00-12:00 ; mercredi 09:00-12:00');
    expect(writeHours({ ...hours, mardi: ['09:00', '12:00'] })).toBe('lundi au mercredi 09:00-12:00');
  });

  it.each(['lundi au jeudi 9h-16h ; vendredi 9h-12h', '8h30-17h', 'mercredi 9h-12h'])(
    '%s is read back as the same',
    (typed) => {
      const { hours } = readHours(typed);
      expect(Object.keys(hours)).not.toEqual([]);
      expect(readHours(writeHours(hours)).hours).toEqual(hours);
    },
  );

  it.each([
    ['3, 4 et 5', ['2027-W03', '2027-W04', '2027-W05']],
    ['48', ['2026-W48']],
    ['S48', ['2026-W48']],
    ['11 au 15 janvier', ['2027-W02']],
    ['14/12 au 18/12', ['2026-W51']],
    ['2027-W05', ['2027-W05']],
    ['semaine du 8 mars', ['2027-W10']],
    ['54', []],
    ['jamais', []],
  ])('%s: %j', (typed, weeks) => {
    expect(readWeeks(typed, 2026)).toEqual(weeks);
  });
});

describe('a mail that came as a page', () => {
  it('is its words, and nothing of it runs', () => {
    const page =
      '<html><head><style>p{}</style></head><body><p>Ville&nbsp;: Lille</p><script>alert(1)</script><p>Places : 3<br>Caf&eacute; &#233; &lt;b&gt;</p></body></html>';
    expect(textOfHtml(page)).toBe('Ville\u00a0: Lille\nPlaces : 3\nCafé é <b>');
    expect(textOfHtml('<script>never closed')).toBe('<script>never closed');
    expect(textOfHtml('<div><script>never closed')).toBe('');
  });

  it('leaves plain text alone', () => {
    expect(textOfHtml('a < b\n  c')).toBe('a < b\n  c');
  });
});
