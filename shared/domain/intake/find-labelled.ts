import { flatText } from './flat-text.ts';
import type { FactName } from './proposal.ts';

/** One « label : value » or one column of a pasted block of cells. Offsets are of the value. */
export interface Labelled {
  readonly field: FactName | 'place';
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What people call things in mails, forms and headers; the first that fits wins, so the narrow ones come first. */
const names: readonly (readonly [RegExp, Labelled['field']])[] = [
  [/^(?:n[°o]? ?)?siret(?: \(14 chiffres\))?$|^numero (?:de )?siret$/, 'siret'],
  [
    /^(?:e-?mail|mail|mel|courriel|adresse (?:e-?mail|mail|electronique))(?: (?:du )?contact)?$/,
    'contactMail',
  ],
  [
    /^(?:tel(?:ephone)?\.?|portable|mobile|numero de telephone|tel\.? ?(?:portable|fixe|contact))(?: (?:du )?contact)?$/,
    'contactPhone',
  ],
  [/^(?:nom (?:et prenom )?(?:du |de la )?)?(?:tuteur|tutrice|maitre de stage)(?: de stage)?$/, 'tutorName'],
  [
    /^(?:contact|interlocut(?:eur|rice)|personne (?:a contacter|referente|contact)|responsable|referent(?:e)?|nom (?:et prenom )?(?:du |de la )?(?:contact|responsable|referente?)|votre nom)$/,
    'contactName',
  ],
  [/^(?:code postal|cp)$/, 'postcode'],
  [/^(?:ville|commune|localite)$/, 'town'],
  [/^(?:adresse|rue|voie|lieu(?: du stage)?|adresse (?:postale|du stage|complete))$/, 'place'],
  [
    /^(?:semaines?(?: (?:proposees?|disponibles?|possibles?|d'accueil))?|dates?(?: (?:proposees?|possibles?|d'accueil|du stage|de stage))?|periodes?(?: (?:d'accueil|proposees?|possibles?|souhaitees?|de stage))?|disponibilites?)$/,
    'weeks',
  ],
  [
    /^(?:(?:nombre|nb|nbre)\.? (?:maximum |max\.? )?(?:de |d')?(?:places?|eleves?|stagiaires?|jeunes|postes)(?: (?:maximum|max|accueillis?|au total|total))?|places?(?: (?:disponibles?|proposees?|offertes?))?|capacite(?: d'accueil)?)$/,
    'seats',
  ],
  [
    /^(?:(?:nombre|nb) (?:de |d')?(?:places?|eleves?|stagiaires?) (?:par|\/) ?(?:semaine|groupe)|places par semaine|par semaine|taille du groupe)$/,
    'seatsPerWeek',
  ],
  [/^(?:horaires?(?: (?:de travail|du stage|de presence))?|heures)$/, 'hours'],
  [
    /^(?:(?:intitule|titre|nom)(?: (?:de l'offre|du stage|du poste|du metier))?|metier(?: (?:observe|decouvert|propose))?s?|poste|sujet|offre|theme)$/,
    'title',
  ],
  [
    /^(?:description(?: (?:de l'offre|du stage|des activites))?|missions?|activites?(?: proposees?)?|programme|contenu|presentation)$/,
    'description',
  ],
  [
    /^(?:entreprise|societe|employeur|structure|organisme|etablissement|association|raison sociale|nom de (?:l'entreprise|la structure|la societe|l'organisme|l'etablissement|l'association)|organisme d'accueil|structure d'accueil|entreprise d'accueil|enseigne|service)$/,
    'organisationName',
  ],
];

function fieldOf(label: string): Labelled['field'] | undefined {
  const plain = label
    .replaceAll(/[*_•·-]+(?=\s|$)|^[\s*_•·>-]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return names.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Lines of the form « Ville : Roubaix », « - Tél. : 03… »; a description goes on over the lines that follow. */
export function labelledLines(text: string, flat: string): Labelled[] {
  const found: Labelled[] = [];
  for (const match of flat.matchAll(/^([^:\n\t]{2,50}?) ?: *(\S[^\n]*)$/gm)) {
    const field = fieldOf(match[1] ?? '');
    if (!field) continue;
    const to = match.index + match[0].length;
    const from = to - (match[2] ?? '').length;
    const value = text.slice(from, to).trim();
    if (value) found.push({ field, value, from, to });
  }
  return found;
}

/** How many rows of values a pasted block of cells holds under its header; 0 when the text is no such block. */
export function rowsOf(text: string): number {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const header = lines[0]?.split('\t').filter((cell) => fieldOf(flatText(cell))) ?? [];
  return header.length >= 2 ? lines.length - 1 : 0;
}

/** Cells copied from a spreadsheet: a header row over one row of values, or names in the first column. */
export function labelledCells(text: string): Labelled[] {
  const lines: { cells: string[]; at: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) lines.push({ cells: line.replace(/\r$/, '').split('\t'), at });
    at += line.length + 1;
  }
  const [head, row] = lines;
  const across = (head?.cells ?? []).filter((cell) => fieldOf(flatText(cell))).length;
  if (head && row && across >= 2) {
    return row.cells.flatMap((cell, index) => cellOf(head.cells[index] ?? '', cell, row, index));
  }
  return lines.flatMap((line) => cellOf(line.cells[0] ?? '', line.cells[1] ?? '', line, 1));
}

function cellOf(
  label: string,
  cell: string,
  line: { cells: readonly string[]; at: number },
  index: number,
): Labelled[] {
  const field = fieldOf(flatText(label).replace(/ *:\s*$/, ''));
  const value = cell.trim();
  if (!field || !value) return [];
  const from = line.at + line.cells.slice(0, index).join('\t').length + (index > 0 ? 1 : 0);
  return [{ field, value, from, to: from + cell.length }];
}
