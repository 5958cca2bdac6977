/** `npm run bench -- --help`. */
export const benchHelp = `npm run bench -- [options]

Mesure Relais, tel qu'il est livré, dans un vrai Chromium, et écrit une ligne JSON par
chiffre. Sans option : tout, avec 10 000 candidatures.

  --area=<domaine>  sync (première synchronisation, l'autre écran), start (démarrage), work
                    (recherche, filtre, tri, défilement, actes) ou faults (après une coupure :
                    envoi de 1 000 actes, rattrapage de 10 000 changements)
  --n=<n>           candidatures (10000) ; élèves et offres suivent en proportion
  --rounds=<n>      tours où Relais et sa référence alternent ; la médiane compte
                    (3 ; 1 au-delà de 50000)
  --help            cette aide

RELAIS_COUCHDB_URL=http://<admin>:<mot-de-passe>@… mesure avec ce CouchDB au lieu du centre
embarqué, dans un territoire à part qui est supprimé à la fin. Les autres programmes de la
machine comptent dans les chiffres : « load » est sa charge de la dernière minute.

Measures Relais, as it ships, in a real Chromium, and prints one line of JSON a figure.
Without options: everything, with 10,000 candidacies.

  --area=<area>     sync (first sync, the other screen), start (starting), work (search,
                    filter, sort, scrolling, acts) or faults (after a time without network:
                    sending 1,000 acts, catching up with 10,000 changes)
  --n=<n>           candidacies (10000); pupils and offers follow in proportion
  --rounds=<n>      rounds in which Relais and its baseline take turns; the median counts
                    (3; 1 above 50000)
  --help            this help

RELAIS_COUCHDB_URL=http://<admin>:<password>@… measures with that CouchDB instead of the
embedded centre, in a scope of its own that is removed at the end. Other programs on the
machine count in the figures: “load” is its load of the last minute.
`;
