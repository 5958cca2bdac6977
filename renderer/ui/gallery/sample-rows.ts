/** A made-up line of a triage list. No real person: names are put together from two short lists. */
export interface SampleRow {
  readonly id: string;
  readonly pupil: string;
  readonly school: string;
  readonly className: string;
  readonly offer: string;
  readonly host: string;
  readonly town: string;
  readonly week: string;
  readonly km: number;
  readonly status: SampleStatus;
  readonly since: number;
  readonly redirected: boolean;
}

/** The states shown in the gallery. */
export const sampleStatuses = [
  'submitted',
  'in-review',
  'to-complete',
  'forwarded',
  'held',
  'placed',
  'closed',
] as const;

export type SampleStatus = (typeof sampleStatuses)[number];

const first = [
  'Inès',
  'Adam',
  'Lina',
  'Noé',
  'Maëlys',
  'Yanis',
  'Chloé',
  'Ilyes',
  'Sœur-Anne',
  'Théo',
  'Aïcha',
  'Hugo',
  'Jade',
  'Malo',
];
const last = [
  'Delattre',
  'Benali',
  'Vasseur',
  'Lefèvre',
  'Diallo',
  'Caron',
  'Nowak',
  'Hé Zhang',
  'Duhamel',
  'El Amrani',
  'Morel',
];
const schools = [
  'Collège Jean-Zay',
  'Collège Anne-Frank',
  'Collège Louise-Michel',
  'Collège Boris-Vian',
  'Collège Matisse',
];
const offers = [
  'Découverte d’un tribunal',
  'Atelier de menuiserie',
  'Laboratoire d’analyses',
  'Régie d’un théâtre',
  'Urbanisme en mairie',
  'Soins en clinique vétérinaire',
];
const hosts = [
  'Tribunal judiciaire',
  'Menuiserie Lys',
  'CHU, biologie',
  'Le Grand Bleu',
  'Ville de Roubaix',
  'Clinique des Weppes',
];
const towns = ['Lille', 'Roubaix', 'Tourcoing', 'Valenciennes', 'Dunkerque', 'Douai', 'Maubeuge'];
const weeks = [
  'sem. 50 · 7–11 déc.',
  'sem. 51 · 14–18 déc.',
  'sem. 5 · 1–5 févr.',
  'sem. 6 · 8–12 févr.',
  'sem. 9 · 1–5 mars',
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** So many lines, the same at each call. */
export function sampleRows(count: number): readonly SampleRow[] {
  return Array.from({ length: count }, (_, at) => {
    const mixed = (at * 2_654_435_761) >>> 0;
    return {
      id: `row-${at}`,
      pupil: `${pick(last, mixed >>> 3)} ${pick(first, mixed >>> 7)}`,
      school: pick(schools, mixed >>> 11),
      className: `3e ${pick(['A', 'B', 'C', 'D'], mixed >>> 5)}`,
      offer: pick(offers, mixed >>> 9),
      host: pick(hosts, mixed >>> 9),
      town: pick(towns, mixed >>> 13),
      week: pick(weeks, mixed >>> 15),
      km: ((mixed >>> 8) % 290) / 10,
      status: pick(sampleStatuses, mixed >>> 17),
      since: (mixed >>> 21) % 19,
      redirected: at % 9 === 0,
    };
  });
}
