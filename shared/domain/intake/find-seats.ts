import type { Proposal } from './proposal.ts';

const words = [
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const number = `(\\d{1,3}|une|${words.join('|')}|vingt)`;
const who =
  "(?:places?|eleves?|stagiaires?|jeunes|collegien(?:ne)?s?|postes?|stages?\\s+d'observation|adolescents?)";
const counted = new RegExp(
  `(?<![\\d/.,-])\\b${number}(?:\\s*\\(\\d{1,3}\\))?\\s+(?:\\S+\\s+)?${who}\\b`,
  'g',
);
/** One line with a label: « Nombre de places : 4 ». */
const labelled =
  /(?:nombre|nb|nbre)\.?\s*(?:maximum\s*|max\.?\s*)?(?:de|d')?\s*(?:places?|eleves?|stagiaires?|postes?)[^\n\d:]{0,30}:?\s*(\d{1,3})\b/g;
const together =
  /par semaine|\/ ?semaine|\/ ?sem\b|chaque semaine|a la fois|simultan|en meme temps|par session|par groupe/;
/** « l'an dernier nous avons accueilli trois élèves », « nos 12 jeunes salariés » */
const notOffered =
  /dernier|passee?\b|avons (?:deja )?(?:accueilli|recu)|avions|salari|nos \d|effectif|depuis/;

/** Numbers of pupils: in all, or in one week where the words around say so. « un élève » may be a way to speak: likely. */
export function findSeats(flat: string): Proposal[] {
  const found: Proposal[] = [];
  for (const pattern of [labelled, counted]) {
    for (const match of flat.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && to > one.from)) continue;
      const before = sentenceBefore(flat, from);
      const after = flat.slice(to, to + 45).split(/[\n.;,]/, 1)[0] ?? '';
      const value = toNumber(match[1] ?? '');
      if (value === 0 || notOffered.test(before + match[0])) continue;
      const perWeek = together.test(after) || together.test(match[0]);
      const isLabelled = pattern === labelled;
      const doubtful = (!isLabelled && value === 1 && !/places?|postes?/.test(match[0])) || value > 60;
      found.push({
        field: perWeek ? 'seatsPerWeek' : 'seats',
        value,
        from,
        to,
        certainty: doubtful ? 'likely' : 'sure',
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function sentenceBefore(flat: string, at: number): string {
  return (
    flat
      .slice(Math.max(0, at - 80), at)
      .split(/[\n.;!?]/)
      .at(-1) ?? ''
  );
}

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === 'vingt') return 20;
  return text === 'une' ? 1 : words.indexOf(text) + 1;
}
