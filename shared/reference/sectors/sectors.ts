export interface Sector {
  /** Code of the national list, `s1`…`s51`, as offers hold it. */
  readonly code: string;
  readonly name: string;
  /** What older exports of the national platform call it. */
  readonly formerly?: string;
}

/** The 51 sectors of the national platform (MIT), in its order; small enough for the first load. */
export const sectors: readonly Sector[] = [
  { code: 's1', name: 'Agroéquipement' },
  { code: 's2', name: 'Architecture, urbanisme et paysage' },
  { code: 's3', name: 'Armée - Défense' },
  { code: 's4', name: 'Art et design' },
  { code: 's5', name: "Artisanat d'art" },
  { code: 's6', name: 'Arts du spectacle' },
  { code: 's7', name: 'Audiovisuel' },
  { code: 's8', name: 'Automobile' },
  { code: 's9', name: 'Banque et assurance' },
  { code: 's10', name: 'Bâtiment et travaux publics (BTP)' },
  { code: 's11', name: 'Bien-être' },
  { code: 's12', name: 'Commerce et distribution' },
  { code: 's13', name: 'Communication' },
  { code: 's14', name: 'Comptabilité, gestion, ressources humaines' },
  { code: 's15', name: 'Conseil et audit', formerly: 'Conseil' },
  { code: 's16', name: 'Construction aéronautique, ferroviaire et navale' },
  { code: 's17', name: 'Culture et patrimoine' },
  { code: 's18', name: 'Droit et justice' },
  { code: 's19', name: 'Édition, librairie, bibliothèque' },
  { code: 's20', name: 'Électronique' },
  { code: 's21', name: 'Énergie' },
  { code: 's22', name: 'Enseignement' },
  { code: 's23', name: 'Environnement' },
  { code: 's24', name: 'Filière bois', formerly: 'Filiere bois' },
  { code: 's25', name: 'Fonction publique', formerly: 'Administration publique' },
  { code: 's26', name: 'Hôtellerie, restauration' },
  { code: 's27', name: 'Immobilier, transactions immobilières' },
  { code: 's28', name: 'Industrie alimentaire' },
  { code: 's29', name: 'Industrie chimique' },
  { code: 's30', name: 'Industrie, ingénierie industrielle' },
  { code: 's31', name: 'Informatique et réseaux' },
  { code: 's32', name: 'Jeu vidéo' },
  { code: 's33', name: 'Journalisme' },
  { code: 's34', name: 'Logistique et transport' },
  { code: 's35', name: 'Maintenance' },
  { code: 's36', name: 'Marketing, publicité' },
  { code: 's37', name: 'Mécanique' },
  { code: 's38', name: "Métiers d'art" },
  { code: 's39', name: 'Mode' },
  { code: 's40', name: 'Papiers Cartons' },
  { code: 's41', name: 'Paramédical' },
  { code: 's42', name: 'Recherche' },
  { code: 's43', name: 'Santé', formerly: 'Médical' },
  { code: 's44', name: 'Sécurité' },
  { code: 's45', name: 'Services postaux' },
  { code: 's46', name: 'Social' },
  { code: 's47', name: 'Sport' },
  { code: 's48', name: 'Tourisme' },
  { code: 's49', name: 'Traduction, interprétation' },
  { code: 's50', name: 'Verre, béton, céramique' },
  { code: 's51', name: 'Agriculture' },
];

const names = new Map(sectors.map((sector) => [sector.code, sector.name]));

/** The sector's name, or its code where a record holds one that this program does not know. */
export function sectorName(code: string): string {
  return names.get(code) ?? code;
}
