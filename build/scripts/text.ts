import type { AppError } from '#shared/errors/app-error.ts';
import { centralSentences } from './central/sentences.ts';
import { typesetFrench } from './typeset-french.ts';

interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/**
 * What the scripts say in a terminal. Not in `renderer/text`: these are said before anything is built, and nobody
 * else needs them. `{name}` is filled in by `say`.
 */
const sentences = {
  'start.building': { fr: 'Construction de l’espace de travail…', en: 'Building the workspace…' },
  'start.centre': { fr: 'Démarrage du centre de démonstration…', en: 'Starting the demo centre…' },
  'start.seeding': {
    fr: 'Création de la campagne de démonstration : {written} fiches sur {total} environ…',
    en: 'Making the demo campaign: {written} of about {total} records…',
  },
  'start.demo': {
    fr: 'Centre de démonstration : {url}. Ses comptes (leur mot de passe n’a rien de secret) : {accounts}',
    en: 'Demo centre: {url}. Its accounts (their password is no secret): {accounts}',
  },
  'start.open': {
    fr: 'Ouvrez cette adresse dans votre navigateur : {address}',
    en: 'Open this address in your browser: {address}',
  },
  'start.running': {
    fr: 'Relais est ouvert. Ctrl+C dans ce terminal pour tout arrêter.',
    en: 'Relais is open. Ctrl+C in this terminal stops everything.',
  },
  'start.already': { fr: 'Relais est déjà ouvert.', en: 'Relais is already open.' },
  'start.stopped': { fr: 'Relais est arrêté.', en: 'Relais has stopped.' },
  'start.unknown': {
    fr: '« {flag} » n’est pas une option de cette commande. « --help » les donne toutes.',
    en: '“{flag}” is no option of this command. “--help” lists them all.',
  },
  'start.bad-value': {
    fr: '« {flag} » n’accepte pas « {value} ». « --help » dit ce qui est possible.',
    en: '“{flag}” does not take “{value}”. “--help” says what it takes.',
  },
  'start.electron-installing': {
    fr: 'Installation d’Electron (essayée une seule fois, 20 secondes au plus)…',
    en: 'Installing Electron (tried only once, for 20 seconds at most)…',
  },
  'start.no-electron': {
    fr: 'Electron ne peut pas être utilisé ici : Relais s’ouvre dans un navigateur.',
    en: 'Electron cannot be used here: Relais opens in a browser.',
  },
  'start.electron-needed': {
    fr: 'Electron ne peut pas être utilisé ici ({because}). Essayez : npm start -- --shell=web',
    en: 'Electron cannot be used here ({because}). Try: npm start -- --shell=web',
  },
  'start.centre-away': {
    fr: 'Le centre {url} ne répond pas. Vous pouvez travailler : l’envoi se fera quand il répondra.',
    en: 'The centre {url} does not answer. You can work: what you do is sent when it answers.',
  },
  'port-taken': {
    fr: 'Le port {port} est déjà pris par un autre programme. Fermez-le, ou choisissez un autre port avec --port.',
    en: 'Port {port} is taken by another program. Close it, or choose another port with --port.',
  },
  'port-refused': {
    fr: 'Le système refuse le port {port}. Choisissez-en un autre avec --port.',
    en: 'The system refuses port {port}. Choose another one with --port.',
  },
  'profile-unwritable': {
    fr: 'Relais ne peut pas écrire dans le dossier {folder}. Choisissez-en un autre avec --profile.',
    en: 'Relais cannot write to the folder {folder}. Choose another one with --profile.',
  },
  'no-answer': {
    fr: 'Rien ne répond à l’adresse {url}. Vérifiez l’adresse et le réseau.',
    en: 'Nothing answers at {url}. Check the address and the network.',
  },
  'not-a-centre': {
    fr: 'Ce qui répond à l’adresse {url} n’est pas un centre Relais (CouchDB 3).',
    en: 'What answers at {url} is not a Relais centre (CouchDB 3).',
  },
  'wrong-password': {
    fr: 'Le centre {url} ne reconnaît pas ce nom ({name}) et ce mot de passe.',
    en: 'The centre {url} does not know this name ({name}) and password.',
  },
  'not-admin': {
    fr: 'Le compte {name} n’est pas administrateur du centre {url}.',
    en: 'The account {name} is no administrator of the centre {url}.',
  },
  'centre-said': {
    fr: 'Le centre {url} a refusé {path} ({status} : {said}).',
    en: 'The centre {url} refused {path} ({status}: {said}).',
  },
  address: { fr: '« {url} » n’est pas une adresse http.', en: '“{url}” is no http address.' },
  scope: {
    fr: '« {scope} » n’est pas un territoire. Exemple : 2026-59 (année scolaire 2026, département 59).',
    en: '“{scope}” is no scope. Example: 2026-59 (school year 2026, department 59).',
  },
  'user-name': {
    fr: '« {name} » n’est pas un nom de compte : minuscules sans accent, chiffres, point et tiret.',
    en: '“{name}” is no account name: lower case without accents, digits, dots and dashes.',
  },
  'user-place': {
    fr: 'Pas de tel établissement ni de telle classe : « {school} » « {className} ». Exemple : teacher=0590002G/3e B.',
    en: 'No such school or class: “{school}” “{className}”. Example: teacher=0590002G/3e B.',
  },
  'user-given': {
    fr: '« {given} » n’est pas un compte : nom:mot-de-passe:rôle[:nom affiché]. Les rôles : facilitator, coordinator, school=0590002G, teacher=0590002G/3e B, partner, keeper.',
    en: '“{given}” is no account: name:password:role[:displayed name]. Roles: facilitator, coordinator, school=0590002G, teacher=0590002G/3e B, partner, keeper.',
  },
  'admin-given': {
    fr: '--admin attend nom:mot-de-passe.',
    en: '--admin takes name:password.',
  },
  missing: { fr: 'Il manque {flag}. « --help » en dit plus.', en: '{flag} is missing. “--help” says more.' },
  'central.unknown': {
    fr: '« {command} » n’est pas une commande. « --help » les donne toutes.',
    en: '“{command}” is no command. “--help” lists them all.',
  },
  'central.changed': { fr: 'Fait : {path}', en: 'Done: {path}' },
  'central.ready': {
    fr: 'Le territoire {scope} est prêt : {url}/{database}',
    en: 'The scope {scope} is ready: {url}/{database}',
  },
  ...centralSentences,
  'seed.scope': {
    fr: 'Seule la campagne 2026-59 (le Nord, 2026-2027) peut être générée, pas « {scope} ».',
    en: 'Only the campaign 2026-59 (the Nord, 2026-27) can be generated, not “{scope}”.',
  },
  'seed.progress': { fr: '{done} fiches sur {total} environ…', en: '{done} of about {total} records…' },
  'seed.done': {
    fr: 'Campagne {scope} : {written} fiches écrites en {seconds} s, {already} y étaient déjà.',
    en: 'Campaign {scope}: {written} records written in {seconds} s, {already} were there already.',
  },
  'no-database': {
    fr: 'Le centre {url} n’a pas de base {database}. Préparez-la d’abord : npm run central -- provision …',
    en: 'The centre {url} has no database {database}. Make it ready first: npm run central -- provision …',
  },
  'seed-refused': {
    fr: 'Le centre a refusé une fiche ({said}). Les autres sont écrites ; la commande peut être relancée.',
    en: 'The centre refused a record ({said}). The others are written; the command can be run again.',
  },
  'package.config': {
    fr: 'electron-builder n’accepte pas la configuration de electron-builder.yml :',
    en: 'electron-builder does not accept electron-builder.yml:',
  },
  'package.faults': {
    fr: 'Ces fichiers manquent ou ne doivent pas être livrés :',
    en: 'These files are missing or must not ship:',
  },
  'package.sound': {
    fr: 'La configuration est valable ; {count} fichiers seraient livrés, sans essais ni centre embarqué.',
    en: 'The configuration is valid; {count} files would ship, without tests or the embedded centre.',
  },
  'package.no-electron': {
    fr: 'Rien n’a été empaqueté : le programme d’Electron ne peut pas être obtenu sur cette machine.',
    en: 'Nothing was packed: Electron’s program cannot be had on this machine.',
  },
  'package.failed': {
    fr: 'electron-builder n’a pas pu empaqueter Relais ; ses raisons sont au-dessus.',
    en: 'electron-builder could not pack Relais; its reasons are above.',
  },
  'package.done': { fr: 'Relais est empaqueté dans {folder}.', en: 'Relais is packed in {folder}.' },
  unexpected: {
    fr: 'Une erreur imprévue arrête Relais : {message}',
    en: 'An unexpected error stops Relais: {message}',
  },
} as const satisfies Record<string, Sentence>;

export type SentenceKey = keyof typeof sentences;
export type Values = Readonly<Record<string, unknown>>;

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A sentence in French, then in English, on two lines. French is typeset. */
export function sentence(key: SentenceKey, values: Values = {}): string {
  const { fr, en } = sentences[key];
  return `${typesetFrench(fill(fr, values))}\n${fill(en, values)}`;
}

/** The French line alone, for a line that is overwritten as work goes on. */
export function shortSentence(key: SentenceKey, values: Values = {}): string {
  return typesetFrench(fill(sentences[key].fr, values));
}

/** Words an error for a terminal by its `details.reason`. */
export function sentenceFor(error: AppError): string {
  const { reason } = error.details;
  const known =
    reason !== undefined && Object.hasOwn(sentences, reason) ? (reason as SentenceKey) : undefined;
  return known ? sentence(known, error.details) : sentence('unexpected', { message: error.message });
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => shown(values[name]));
}
