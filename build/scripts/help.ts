/** `npm start -- --help`. */
export const startHelp = `npm start -- [options]

Ouvre Relais. La première fois, l'espace de travail est construit et un centre de
démonstration est rempli d'une campagne fictive du Nord (moins d'une minute).

  --shell=electron|web  la fenêtre : Electron, ou un navigateur (par défaut : Electron s'il
                        est là et s'il y a un écran, sinon Chrome, Chromium ou Edge)
  --central=<adresse>   travaille avec ce centre au lieu du centre de démonstration
  --no-open             n'ouvre aucune fenêtre : écrit une ligne JSON {"address": "…"}
  --port=<n>            le port local (47859 ; un autre port est un autre espace de travail)
  --profile=<dossier>   le dossier de cette installation (par défaut, celui du système :
                        ~/.local/share/relais, ~/Library/Application Support/relais,
                        %LOCALAPPDATA%\\relais) ; le centre de démonstration est à côté
  --help                cette aide

Opens Relais. The first time, the workspace is built and a demo centre is filled with
a made-up campaign of the Nord (less than a minute).

  --shell=electron|web  the window: Electron, or a browser (by default Electron where it is
                        there and there is a display, otherwise Chrome, Chromium or Edge)
  --central=<address>   works with this centre instead of the demo centre
  --no-open             opens no window: prints one JSON line {"address": "…"}
  --port=<n>            the local port (47859; another port is another workspace)
  --profile=<folder>    the folder of this installation (by default the system's:
                        ~/.local/share/relais, ~/Library/Application Support/relais,
                        %LOCALAPPDATA%\\relais); the demo centre stands beside it
  --help                this help
`;

/** `npm run central -- --help`. */
export const centralHelp = `npm run central -- provision --url <adresse> --scope <territoire> --admin <nom:mot-de-passe>
                            [--user <nom:mot-de-passe:rôle[:nom affiché]>]…
npm run central -- tend --url <adresse> --scope <territoire> --keeper <nom:mot-de-passe>
                        --data <dossier> [--once]
npm run central -- close-campaign --url <adresse> --scope <territoire> --admin <nom:mot-de-passe>
                                  --archive <dossier> [--yes]

provision       Prépare un centre (CouchDB 3) pour un territoire : bases, droits, contrôles, index,
                identité et comptes. Peut être relancé sans risque : ne change que ce qui diffère.
tend            Le gardien, à laisser tourner à côté du centre : réunit les branches, remet ce qu'une
                restauration a perdu, tient à jour ce que voient collèges, classes et partenaires.
                Peut être arrêté à tout moment et relancé.
close-campaign  Clôt une campagne : fige le territoire, écrit une archive sans aucun nom avec son
                compte rendu, vérifie qu'aucun nom n'y est, puis efface l'original. Peut être relancé
                après un arrêt à n'importe quel moment.

  --url      l'adresse du centre : https://centre.example
  --scope    année de rentrée et département : 2026-59
  --admin    un administrateur du centre (ou la variable RELAIS_ADMIN)
  --user     un compte à créer ou à mettre à jour, une fois par compte ;
             rôle : facilitator, coordinator, school=<UAI>, teacher=<UAI>/<classe>, partner,
             ou keeper (le programme gardien)
  --keeper   le compte du gardien (ou la variable RELAIS_KEEPER)
  --data     le dossier de la copie du gardien, chiffrée par son mot de passe
  --once     s'arrête quand tout est fait
  --archive  le dossier où écrire l'archive et son compte rendu
  --yes      efface l'original sans demander de confirmation
Codes de sortie : 0 fait, 1 échec, 2 commande mal écrite, 3 archive écrite mais original gardé.

provision       Makes a centre (CouchDB 3) ready for a scope: databases, rights, checks, indexes,
                identity and accounts. Safe to run again: it changes only what differs.
tend            The keeper, to be left running beside the centre: joins branches, puts back what a
                restore lost, keeps what schools, classes and partners see up to date.
                May be stopped at any moment and started again.
close-campaign  Closes a campaign: freezes the scope, writes an archive without any name and its
                report, checks that no name is in it, then drops the original. May be run again
                after a stop at any moment.

  --url      the centre's address: https://centre.example
  --scope    year the school year starts in, and department: 2026-59
  --admin    an administrator of the centre (or the variable RELAIS_ADMIN)
  --user     an account to make or bring up to date, once for each account;
             role: facilitator, coordinator, school=<UAI>, teacher=<UAI>/<class>, partner,
             or keeper (the keeper program)
  --keeper   the keeper's account (or the variable RELAIS_KEEPER)
  --data     the folder of the keeper's copy, sealed by its password
  --once     stops when all is done
  --archive  the folder to write the archive and its report to
  --yes      drops the original without asking
Exit codes: 0 done, 1 failed, 2 the command is not well written, 3 archived but the original was kept.
`;
