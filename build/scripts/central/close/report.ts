import type { Archive } from '#shared/central/archive/archive.ts';
import {
  type FigureTable,
  figureTables,
  type SafeCount,
} from '#shared/central/projection/projected-fields.ts';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { typesetFrench } from '../../typeset-french.ts';

/** The words of the report; it is read by people who know the trade and not the program. */
const titles: Readonly<Record<FigureTable, string>> = {
  week: 'Semaine',
  sector: 'Secteur',
  status: 'Issue des candidatures',
  publicPrivate: 'Public ou privé',
};

const words: Readonly<Record<string, string>> = {
  public: 'public',
  private: 'privé',
  unknown: 'non précisé',
  submitted: 'déposée',
  'in-review': 'à l’étude',
  'to-complete': 'à compléter',
  forwarded: 'transmise',
  held: 'acceptée, à confirmer',
  placed: 'affectée',
  declined: 'refusée',
  withdrawn: 'retirée',
  cancelled: 'annulée',
  expired: 'expirée',
  full: 'complet',
  'not-suited': 'ne convient pas',
  closed: 'fermé',
  'no-tutor': 'pas de tuteur',
  other: 'autre',
};

/** The archive for a reader, in French and Markdown. Same archive, same text. */
export function reportOf(archive: Archive): string {
  const { scope, closedAt, totals, figures, schools, organisations } = archive;
  const answering = organisations
    .filter(({ accepted, declined }) => accepted + declined > 0)
    .sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff', 'fr'));
  const lines = [
    `# Campagne ${scope} : compte rendu de clôture`,
    '',
    `Close le ${closedAt.slice(0, 10).split('-').reverse().join('/')}. Aucun élève, parent ni tuteur n'est nommé ici. « < 5 » remplace un nombre de 1 à 4, « masqué » un nombre qui permettrait d'en retrouver un.`,
    '',
    ...table(
      ['', 'Nombre'],
      [
        ['Collèges', String(totals.schools)],
        ['Élèves', told(totals.students)],
        ['Organismes', String(totals.organisations)],
        ['Offres', String(totals.offers)],
        ['Places offertes', String(figures.total.seats ?? 0)],
        ['Candidatures', told(figures.total.candidacies)],
        ['Affectations', told(figures.total.placed)],
      ],
    ),
    ...figureTables.flatMap((name) => [
      `## ${titles[name]}`,
      '',
      ...table(
        [titles[name], 'Places', 'Candidatures', 'Affectations'],
        figures.tables[name].map(({ key, seats, candidacies, placed }) => [
          keyIn(name, key),
          seats === undefined ? '' : String(seats),
          told(candidacies),
          told(placed),
        ]),
      ),
    ]),
    '## Collèges',
    '',
    ...table(
      ['Collège', 'UAI', 'Candidatures', 'Affectations'],
      schools.map(({ name, key, candidacies, placed }) => [name, key, told(candidacies), told(placed)]),
    ),
    '## Organismes qui ont répondu',
    '',
    ...table(
      ['Organisme', 'Commune', 'Acceptations', 'Refus', 'Délai médian (jours)', 'Derniers refus'],
      answering.map(({ name, siret, town, accepted, declined, daysToAnswer, lastRefusals }) => [
        name ?? `(nom retiré${siret === undefined ? '' : `, SIRET ${siret}`})`,
        town,
        String(accepted),
        String(declined),
        daysToAnswer === null ? '' : String(daysToAnswer).replace('.', ','),
        lastRefusals.map(({ reason, month }) => `${words[reason] ?? reason} (${month})`).join(', '),
      ]),
    ),
  ];
  return `${lines.map(typesetFrench).join('\n')}\n`;
}

function keyIn(table: FigureTable, key: string): string {
  if (table === 'week') return key.replace(/^(\d{4})-W(\d\d)$/, 'semaine $2 de $1');
  return table === 'sector' && key !== 'unknown' ? sectorName(key) : (words[key] ?? key);
}

function told(count: SafeCount): string {
  if (count === 'few') return '< 5';
  return count === 'hidden' ? 'masqué' : String(count);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/[|\n]/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
