/** What `npm run central` says of its keeper and of closing a campaign; part of the sentences in `../text.ts`. */
export const centralSentences = {
  'keeper.reading': {
    fr: 'Lecture du territoire : {records} fiches…',
    en: 'Reading the scope: {records} records…',
  },
  'keeper.rescan': {
    fr: 'La base du centre a été recréée ou restaurée : tout est relu, et ce qui manque y est remis.',
    en: 'The centre’s database was made anew or restored: all is read again, and what it lacks is put back.',
  },
  'keeper.ready': {
    fr: 'À jour : {records} fiches, {projections} projections. Ctrl+C pour arrêter.',
    en: 'Up to date: {records} records, {projections} projections. Ctrl+C stops.',
  },
  'keeper.joined': {
    fr: '{id} : branches réunies ({closed} fermées).',
    en: '{id}: branches joined ({closed} closed).',
  },
  'keeper.restored': {
    fr: '{count} fiches remises au centre, qui les avait perdues.',
    en: '{count} records put back at the centre, which had lost them.',
  },
  'keeper.left-open': {
    fr: '{id} : laissée telle quelle, rien n’est perdu ({because}).',
    en: '{id}: left as it is, nothing is lost ({because}).',
  },
  'keeper.projected': {
    fr: '{database} : {written} fiches écrites, {erased} effacées.',
    en: '{database}: {written} records written, {erased} erased.',
  },
  'keeper.taken-back': {
    fr: '{database} : compléments repris pour {count} candidatures.',
    en: '{database}: completions taken back for {count} candidacies.',
  },
  'keeper.not-erased': {
    fr: '{database} : le centre garde encore l’ancien texte de ce qui en est sorti. Relancez « provision » pour ce compte.',
    en: '{database}: the centre still keeps the former text of what left it. Run “provision” again for this account.',
  },
  'keeper.unguarded': {
    fr: '{database} n’a pas ses contrôles : rien n’en est repris. Relancez « provision » pour ce compte.',
    en: '{database} lacks its guard: nothing is taken back from it. Run “provision” again for this account.',
  },
  'keeper.waiting': {
    fr: 'Le centre ne répond pas ({because}). Nouvel essai dans {seconds} s.',
    en: 'The centre does not answer ({because}). Trying again in {seconds} s.',
  },
  'keeper.stopped': { fr: 'Le gardien est arrêté.', en: 'The keeper has stopped.' },
  'keeper.done': { fr: 'Tout est fait.', en: 'All is done.' },
  'keeper.closed': {
    fr: 'La campagne {scope} est close : le gardien n’a plus rien à écrire.',
    en: 'The campaign {scope} is closed: the keeper has nothing more to write.',
  },
  'keeper.erased': {
    fr: 'La campagne {scope} est close et effacée du centre : la copie du gardien est effacée aussi.',
    en: 'The campaign {scope} is closed and gone from the centre: the keeper’s copy is erased, too.',
  },
  'not-keeper': {
    fr: 'Le compte {name} n’est pas le gardien de {scope}. Créez-le : npm run central -- provision … --user nom:mot-de-passe:keeper',
    en: 'The account {name} is not the keeper of {scope}. Make it: npm run central -- provision … --user name:password:keeper',
  },
  'keeper-given': { fr: '--keeper attend nom:mot-de-passe.', en: '--keeper takes name:password.' },
  'keeper-running': {
    fr: 'Un autre gardien (processus {pid}) travaille déjà dans {folder}.',
    en: 'Another keeper (process {pid}) already works in {folder}.',
  },
  'keeper-copy-locked': {
    fr: 'La copie dans {folder} a été écrite sous un autre mot de passe ou pour un autre territoire. Reprenez-le, ou donnez un autre dossier : il sera rempli depuis le centre.',
    en: 'The copy in {folder} was written under another password or for another scope. Use that one, or give another folder: it is filled from the centre.',
  },
  'keeper-copy-damaged': {
    fr: 'La copie dans {folder} est abîmée (ligne {line}). Mettez-la de côté et donnez un dossier vide : il sera rempli depuis le centre.',
    en: 'The copy in {folder} is damaged (line {line}). Put it aside and give an empty folder: it is filled from the centre.',
  },
  'keeper-folder': {
    fr: 'Le gardien ne peut pas écrire dans {folder} ({said}).',
    en: 'The keeper cannot write to {folder} ({said}).',
  },
  'close.freezing': {
    fr: 'Le territoire {scope} est figé : plus personne n’y écrit.',
    en: 'The scope {scope} is frozen: nobody writes there any more.',
  },
  'close.reading': { fr: '{records} fiches lues.', en: '{records} records read.' },
  'close.checked': {
    fr: 'Aucun nom, aucune adresse, aucun numéro de l’original n’est dans l’archive.',
    en: 'No name, mail or number of the original is in the archive.',
  },
  'close.written': { fr: 'Écrit : {archive} et {report}', en: 'Written: {archive} and {report}' },
  'close.stored': { fr: 'Archive du centre : {database}', en: 'Archive at the centre: {database}' },
  'close.dropped': { fr: 'Effacé du centre : {database}', en: 'Dropped from the centre: {database}' },
  'close.tombstone': {
    fr: 'La campagne {scope} est close. Les postes qui reviennent le sauront ; le gardien efface sa copie à son prochain départ.',
    en: 'The campaign {scope} is closed. Machines that come back are told; the keeper erases its copy when it next starts.',
  },
  'close.already': {
    fr: 'Tout était déjà fait, ou vient de l’être.',
    en: 'All was done already, or is now.',
  },
  'close.kept': {
    fr: 'Rien n’est effacé. Le territoire reste figé ; relancez avec --yes pour effacer l’original.',
    en: 'Nothing was dropped. The scope stays frozen; run again with --yes to drop the original.',
  },
  'close.confirm': {
    fr: 'Pour effacer l’original avec ses projections et ses fichiers, tapez {scope} :',
    en: 'To drop the original with its projections and files, type {scope}:',
  },
  'close-personal': {
    fr: 'L’archive contiendrait {count} valeurs personnelles ({places}) : rien n’est écrit ni effacé.',
    en: 'The archive would hold {count} personal values ({places}): nothing is written or dropped.',
  },
  'close-not-stored': {
    fr: 'L’archive {database} n’est pas entière au centre : rien n’est effacé. Relancez la commande.',
    en: 'The archive {database} is not whole at the centre: nothing was dropped. Run the command again.',
  },
  'close-folder': {
    fr: 'L’archive ne peut pas être écrite dans {folder} ({said}).',
    en: 'The archive cannot be written to {folder} ({said}).',
  },
} as const;
