/** `npm run seed -- --help`. */
export const seedHelp = `npm run seed -- --url <adresse> --scope 2026-59 --admin <nom:mot-de-passe> [options]

Remplit le territoire d'un centre d'une campagne fictive mais vraisemblable : les vrais
collèges REP et REP+ du Nord, des élèves, organismes, offres et candidatures inventés.
Le territoire doit être prêt (npm run central -- provision …). Peut être relancé : ce qui
est déjà là n'est pas touché.

  --url            l'adresse du centre : https://centre.example
  --scope          2026-59, la seule campagne fournie
  --admin          un administrateur du centre
  --candidacies=<n>  candidatures (7500) ; élèves et offres suivent en proportion
  --students=<n>     élèves (8400)
  --offers=<n>       offres (2500)
  --random-seed=<s>  le même mot donne la même campagne (1)
  --today=<jour>     le jour où commence le travail : 2026-11-23 (aujourd'hui)
  --help           cette aide

Fills a scope of a centre with a made-up but believable campaign: the real REP and REP+
schools of the Nord, invented pupils, organisations, offers and candidacies. The scope must
be ready (npm run central -- provision …). Safe to run again: what is there stays as it is.

  --url            the centre's address: https://centre.example
  --scope          2026-59, the only campaign that is bundled
  --admin          an administrator of the centre
  --candidacies=<n>  candidacies (7500); pupils and offers follow in proportion
  --students=<n>     pupils (8400)
  --offers=<n>       offers (2500)
  --random-seed=<s>  the same word gives the same campaign (1)
  --today=<day>      the day on which work starts: 2026-11-23 (today)
  --help           this help
`;
