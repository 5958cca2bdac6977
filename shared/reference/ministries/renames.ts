import type { IsoDate } from '#shared/records/ids.ts';

export interface Rename {
  readonly from: IsoDate;
  readonly old: string;
  readonly new: string;
}

/** Renames as the national platform applied them; the day is that of the government's appointment. */
export const ministryRenames: readonly Rename[] = (
  [
    ['PREMIER MINISTRE', 'Premier ministre'],
    ['MINISTÈRE DU TRAVAIL', "Ministère du Travail, du Plein emploi et de l'Insertion"],
    ['MINISTÈRE DES SPORTS', 'Ministère des Sports et des Jeux Olympiques et Paralympiques'],
    ['MINISTÈRE DES SOLIDARITÉS ET DE LA SANTÉ', 'Ministère de la Santé et de la Prévention'],
    ['MINISTÈRE DES OUTRE-MER', 'Ministère des Outre-mer'],
    ['MINISTÈRE DES ARMÉES', 'Ministère des Armées'],
    [
      'MINISTÈRE DE LA TRANSITION ÉCOLOGIQUE ET SOLIDAIRE',
      'Ministère de la Transition écologique et de la Cohésion des territoires',
    ],
    ['MINISTÈRE DE LA JUSTICE', 'Ministère de la Justice'],
    ['MINISTÈRE DE LA CULTURE', 'Ministère de la Culture'],
    [
      "MINISTÈRE DE L'ÉDUCATION NATIONALE ET DE LA JEUNESSE",
      "Ministère de l'Éducation nationale et de la Jeunesse",
    ],
    [
      "MINISTÈRE DE L'ÉCONOMIE ET DES FINANCES",
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
    ],
    ["MINISTÈRE DE L'INTÉRIEUR", "Ministère de l'intérieur"],
    ["MINISTÈRE DE L'EUROPE ET DES AFFAIRES ÉTRANGÈRES", "Ministère de l'Europe et des Affaires étrangères"],
    [
      "MINISTÈRE DE L'ENSEIGNEMENT SUPÉRIEUR, DE LA RECHERCHE ET DE L'INNOVATION",
      "Ministère de l'Enseignement supérieur et de la Recherche",
    ],
    [
      "MINISTÈRE DE L'AGRICULTURE ET DE L'ALIMENTATION",
      "Ministère de l'Agriculture et de la Souveraineté alimentaire",
    ],
  ] as const
).map(([old, next]) => ({ from: '2022-05-20' as IsoDate, old, new: next }));

/** The name that holds on a day for what was attached under `name`; `name` itself where nothing is known. */
export function ministryOn(name: string, day: IsoDate): string {
  const rename = ministryRenames.find((one) => one.old === name && one.from <= day);
  return rename?.new ?? name;
}
