import type { ColumnNames } from './find-mapping.ts';

/** What a file of offers can say of each. */
export const offerFields = [
  'organisationName',
  'siret',
  'naf',
  'isPublic',
  'ministry',
  'title',
  'description',
  'sector',
  'street',
  'postcode',
  'town',
  'weeks',
  'startDate',
  'endDate',
  'seats',
  'seatsPerWeek',
  'hours',
  'hoursStart',
  'hoursEnd',
  'lunchBreak',
  'accessible',
  'contactFirstName',
  'contactName',
  'contactMail',
  'contactPhone',
  'tutorName',
  'remoteId',
  'permalink',
] as const;
export type OfferField = (typeof offerFields)[number];

/**
 * Column names of the national platform's exports and imports (its CSV of 21 columns, its lists of 2024 and 2026) and
 * those that organisations use; narrow ones first.
 */
export const offerColumnNames: ColumnNames<OfferField> = [
  [/^(?:n )?siret$|^numero (?:de )?siret$/, 'siret'],
  [/^(?:code )?(?:naf|ape)$/, 'naf'],
  [/^(?:id distant|remote id|id de l'offre|id|reference|ref)$/, 'remoteId'],
  [/^(?:permalien|permalink|url|lien)$/, 'permalink'],
  [
    /^(?:private or public|public ?\/ ?prive|prive ?\/ ?public|public|public ou prive|statut juridique)$/,
    'isPublic',
  ],
  [/^(?:groupe ou institution(?: de tutelle)?|ministere|rattachement|tutelle|administration)$/, 'ministry'],
  [
    /^(?:company name|nom employeur|employeur|entreprise|societe|raison sociale|structure|organisme(?: d'accueil)?|nom de (?:l'entreprise|la structure|l'organisme|la societe))$/,
    'organisationName',
  ],
  [
    /^(?:employer name|nom du contact|nom contact|contact|interlocuteur|nom du responsable|responsable)$/,
    'contactName',
  ],
  [/^(?:employer first name|prenom du contact|prenom contact|prenom)$/, 'contactFirstName'],
  [
    /^(?:employer email|courriel du contact|e?-?mail|e mail|courriel|mel|adresse (?:mail|e mail|electronique))$/,
    'contactMail',
  ],
  [/^(?:employer phone|telephone du contact|tel(?:ephone)?|portable|mobile)$/, 'contactPhone'],
  [/^(?:tuteur|tutrice|nom du tuteur|maitre de stage)$/, 'tutorName'],
  [
    /^(?:offer title|titre(?: de l'offre)?|intitule(?: du stage| de l'offre| du poste)?|offre|metier|poste|stage)$/,
    'title',
  ],
  [/^(?:offer description|description(?: de l'offre)?|missions?|activites?|programme)$/, 'description'],
  [/^(?:offer sector(?: name)?|secteur(?: professionnel| d'activite)?)$/, 'sector'],
  [/^(?:street|rue|adresse(?: de l'employeur| postale)?|voie)$/, 'street'],
  [/^(?:zipcode|zip|code postal|cp)$/, 'postcode'],
  [/^(?:city|ville|commune|localite)$/, 'town'],
  [
    /^(?:offer weeks(?: numbers comma separated)?|semaines?(?: (?:proposees?|disponibles?|d'accueil))?|periodes?|dates?(?: (?:du stage|d'accueil))?)$/,
    'weeks',
  ],
  [/^(?:date debut|date de debut|debut|du)$/, 'startDate'],
  [/^(?:date fin|date de fin|fin|au)$/, 'endDate'],
  [
    /^(?:offer max candidates|(?:nombre|nbr?|nbre) (?:max(?:imum)? )?(?:de |d')?(?:eleves|places?|stagiaires?|postes)(?: (?:accueillis|max|maximum|au total|sur l'annee| )+)?|places?|capacite(?: d'accueil)?)$/,
    'seats',
  ],
  [
    /^(?:offer students per group|(?:nombre|nbr?) (?:de |d')?(?:eleves|places?|stagiaires?) par (?:semaine|groupe)|par semaine|taille du groupe)$/,
    'seatsPerWeek',
  ],
  [/^(?:offer weekly hours start|heure (?:de )?debut|debut de journee)$/, 'hoursStart'],
  [/^(?:offer weekly hours end|heure (?:de )?fin|fin de journee)$/, 'hoursEnd'],
  [/^horaires?(?: (?:de travail|du stage))?$/, 'hours'],
  [/^(?:offer lunch break|pause(?: dejeuner)?|repas)$/, 'lunchBreak'],
  [/^(?:accessible(?: handicap)?|handicap|pmr)$/, 'accessible'],
];
