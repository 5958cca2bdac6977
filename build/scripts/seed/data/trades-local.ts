import type { PublicTrade } from './trade.ts';

const territorial = 2;
const hospitals = 6;
const chambers = 11;

/** What towns, hospitals and chambers offer. */
export const localTrades: readonly PublicTrade[] = [
  {
    body: territorial,
    sectors: ['s46'],
    names: [
      'Centre communal d’action sociale {de}',
      'Résidence autonomie {de}',
      'Centre social municipal {de}',
    ],
    titles: [
      'Une semaine au centre d’action sociale',
      'Vivre ensemble : le centre social',
      'Accompagner les aînés de la ville',
    ],
    tasks: [
      'accueillir le public avec un agent',
      'préparer un goûter des aînés',
      'suivre une tournée de repas',
      'découvrir une demande d’aide',
    ],
    tutors: ['Responsable de l’action sociale', 'Animateur'],
    naf: '88.99B',
    size: 'middle',
  },
  {
    body: territorial,
    sectors: ['s17', 's19', 's48', 's13'],
    names: [
      'Médiathèque municipale {de}',
      'Musée {de}',
      'Archives municipales {de}',
      'Office de tourisme {de}',
    ],
    titles: [
      'Dans les coulisses de la médiathèque',
      'Montrer, conserver, raconter : le musée',
      'Un mot de chaque livre : bibliothécaire',
      'Faire aimer sa ville',
    ],
    tasks: [
      'équiper et ranger des livres',
      'préparer une exposition',
      'participer à l’accueil d’une classe',
      'découvrir les réserves',
      'écrire un conseil de lecture',
    ],
    tutors: ['Bibliothécaire', 'Médiatrice culturelle', 'Archiviste'],
    naf: '91.01Z',
    size: 'small',
  },
  {
    body: territorial,
    sectors: [],
    names: [
      'Mairie {de}',
      'Mairie {de}',
      'Services techniques {de}|>3000',
      'Communauté d’agglomération {de}|>15000',
      'Centre d’incendie et de secours {de}|>3000',
      'Maison du Département {de}|>8000',
      'Cuisine centrale {de}|>6000',
    ],
    titles: [
      'Une semaine à la mairie',
      'Espaces verts, voirie, bâtiments : les services techniques',
      'Découvrir la caserne',
      'Les métiers d’une commune',
      'De l’état civil au cabinet du maire',
      'Préparer les repas des écoles',
    ],
    tasks: [
      'observer l’accueil et l’état civil',
      'accompagner les jardiniers',
      'voir la vérification du matériel de secours',
      'assister à une réunion de service',
      'comprendre qui décide dans une commune',
      'découvrir la police municipale',
      'suivre la distribution des repas',
    ],
    tutors: [
      'Directrice générale des services',
      'Agent d’état civil',
      'Chef de centre',
      'Responsable technique',
    ],
    naf: '84.11Z',
    size: 'middle',
  },
  {
    body: hospitals,
    sectors: [],
    names: ['Centre hospitalier {de}', 'Hôpital {illustre} {de}', 'Maison de retraite hospitalière {de}'],
    titles: [
      'L’hôpital, une petite ville',
      'Soignants, cuisiniers, techniciens : les métiers de l’hôpital',
      'Le chemin d’un patient',
    ],
    tasks: [
      'visiter les services qu’on ne voit pas',
      'suivre le circuit du linge et des repas',
      'découvrir la pharmacie',
      'rencontrer une équipe soignante',
      'apprendre le lavage des mains',
    ],
    tutors: ['Cadre de santé', 'Responsable logistique', 'Infirmière'],
    naf: '86.10Z',
    size: 'large',
  },
  {
    body: chambers,
    sectors: [],
    names: ['Chambre des métiers {de}', 'Chambre de commerce {de}', 'Chambre d’agriculture {de}'],
    titles: ['Aider ceux qui créent une entreprise', 'À la rencontre des artisans', 'Former des apprentis'],
    tasks: [
      'assister à un rendez-vous de création',
      'préparer une réunion d’information',
      'rencontrer des apprentis',
      'visiter deux ateliers',
    ],
    tutors: ['Conseillère d’entreprise', 'Développeur de l’apprentissage'],
    naf: '94.11Z',
    size: 'middle',
  },
];
