/** What a facilitator asks for when a candidacy cannot go as it is. */
export const completionTexts: readonly string[] = [
  'Pouvez-vous ajouter quelques lignes sur ce qui vous attire dans ce métier ?',
  'Il manque la semaine de stage de votre classe.',
  'Merci d’indiquer un numéro où l’on peut vous joindre.',
  'L’organisme demande une lettre un peu plus longue.',
  'Avez-vous l’accord de vos parents pour le trajet en train ?',
];

/** Notes for the colleagues. */
export const colleagueNotes: readonly string[] = [
  'Appelé l’organisme, rappeler jeudi matin.',
  'La professeure principale confirme la semaine.',
  'Élève très motivé, à placer en priorité.',
  'Le tuteur préfère recevoir deux élèves ensemble.',
  'Trajet long : vérifier les horaires de bus.',
  'A déjà eu un refus, soigner la lettre.',
  'Pas de réponse au courriel, essayer par téléphone.',
];

/** What organisations say when they cannot. */
export const declineTexts: readonly string[] = [
  'Déjà deux stagiaires cette semaine-là.',
  'Travaux dans les locaux jusqu’à la fin du mois.',
  'La personne qui devait accueillir est absente.',
  'L’équipe préfère recevoir plus tard dans l’année.',
];

/** What organisations say when they can. */
export const acceptTexts: readonly string[] = [
  'Prévoir des chaussures fermées.',
  'Se présenter le lundi à 9 h à l’accueil.',
  'Souhaite rencontrer l’élève avant le stage.',
  'Repas possible sur place.',
];

/** Who stands behind a candidacy that a facilitator types in. */
export const senders: readonly string[] = [
  'La famille',
  'Le professeur principal',
  'La professeure principale',
  'La conseillère d’orientation',
  'L’élève, par courriel',
  'Le référent stages du collège',
];
