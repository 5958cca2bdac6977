/** Pieces of what pupils write; ours, and as fourteen-year-olds write. `{metier}` is the field of work in words. */
export const openings: readonly string[] = [
  'Bonjour, je suis en troisième et je cherche un stage d’observation.',
  'Madame, Monsieur, je suis élève de 3e et votre offre m’intéresse beaucoup.',
  'Bonjour, je voudrais faire mon stage chez vous.',
  'Je me permets de vous écrire pour le stage de troisième.',
  'Bonjour, mon professeur principal m’a parlé de votre offre.',
  'Bonjour je m’intéresse à {metier} depuis que je suis petit.',
  'Je ne sais pas encore ce que je veux faire plus tard, alors j’ai envie de découvrir {metier}.',
];

export const reasons: readonly string[] = [
  'J’aimerais savoir comment se passe une journée de travail.',
  'Mon oncle travaille dans {metier} et il m’en parle souvent.',
  'Je pense demander un lycée professionnel et je veux vérifier que ça me plaît.',
  'J’aime bien travailler en équipe et rencontrer des gens.',
  'Je suis curieuse et je pose beaucoup de questions, paraît-il.',
  'Je suis plutôt manuel et j’aime comprendre comment ça marche.',
  'J’ai regardé des vidéos sur {metier} et ça m’a donné envie.',
  'C’est près de chez moi, je peux venir en bus.',
  'À la maison je m’occupe souvent de mes petits frères, donc j’ai l’habitude d’être patient.',
  'Je fais partie du club du collège et j’aime organiser des choses.',
  'Je voudrais voir si {metier} est un métier d’avenir.',
  'J’ai déjà visité un endroit comme le vôtre avec ma classe de cinquième et j’ai adoré.',
  'Je parle aussi {langue} à la maison, ça peut peut-être servir.',
  'Mes matières préférées sont {matiere} et {matiere2}.',
  'J’ai demandé dans beaucoup d’endroits et on m’a souvent répondu non.',
];

export const closings: readonly string[] = [
  'Je suis sérieuse et toujours à l’heure.',
  'Je suis motivé et je respecte les règles.',
  'Merci de lire ma candidature.',
  'J’espère que vous allez me répondre.',
  'Cordialement.',
  'Je reste disponible pour un entretien.',
  'Merci d’avance pour votre réponse !',
  '',
];

export const languages: readonly string[] = [
  'arabe',
  'polonais',
  'turc',
  'portugais',
  'italien',
  'peul',
  'anglais',
  'roumain',
  'ukrainien',
];

export const subjects: readonly string[] = [
  'les maths',
  'le français',
  'la technologie',
  'la SVT',
  'l’anglais',
  'l’histoire',
  'les arts plastiques',
  'le sport',
  'la physique',
];

/** Slips that pupils make; each is applied now and then. */
export const slips: readonly (readonly [RegExp, string])[] = [
  [/J’aimerais/, 'J’aimerai'],
  [/ça m’a donné/, 'sa m’a donné'],
  [/ça me plaît/, 'sa me plait'],
  [/voudrais/, 'voudrai'],
  [/beaucoup/, 'beaucoups'],
  [/stage d’observation/, 'stage d’observations'],
  [/m’intéresse/, 'm’interesse'],
  [/\. /, ' '],
  [/’/g, "'"],
  [/À la maison/, 'A la maison'],
  [/é/g, 'e'],
  [/^(.)/, ' $1'],
  [/métier/, 'metier'],
  [/toujours/, 'toujour'],
];

/** Fields of work in a pupil's words, by sector; others say the sector's own name. */
export const fieldWords: Readonly<Record<string, string>> = {
  s3: 'l’armée',
  s8: 'la mécanique auto',
  s9: 'la banque',
  s10: 'le bâtiment',
  s12: 'le commerce',
  s14: 'la gestion',
  s17: 'la culture',
  s18: 'la justice',
  s19: 'les livres',
  s21: 'l’énergie',
  s22: 'l’enseignement',
  s23: 'l’environnement',
  s25: 'le service public',
  s26: 'la cuisine',
  s27: 'l’immobilier',
  s28: 'la fabrication des aliments',
  s30: 'l’industrie',
  s31: 'l’informatique',
  s34: 'le transport',
  s41: 'le soin',
  s43: 'la santé',
  s46: 'le social',
  s48: 'le tourisme',
  s51: 'la nature et les animaux',
};
