export interface PublicBody {
  readonly name: string;
  readonly kind: 'ministry' | 'territorial' | 'hospital' | 'chamber';
}

/**
 * What a public offer counts for, as the national platform has listed it since 2025. Governments rename ministries:
 * records hold the name that was right when they were made, and `renamed` leads from an old one to the next.
 */
export const publicBodies: readonly PublicBody[] = [
  {
    name: "Ministère de l'Éducation nationale, de l'Enseignement supérieur et de la Recherche",
    kind: 'ministry',
  },
  { name: 'Ministère du Travail, de la Santé, des Solidarités et des Familles', kind: 'ministry' },
  {
    name: 'Collectivité territoriale (communes, départements, régions, leurs regroupements et leurs établissements)',
    kind: 'territorial',
  },
  {
    name: "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
    kind: 'ministry',
  },
  { name: "Ministère de l'Intérieur", kind: 'ministry' },
  { name: 'Ministère des Armées', kind: 'ministry' },
  { name: 'Fonction publique hospitalière (FPH)', kind: 'hospital' },
  {
    name: 'Ministère de la Transition écologique, de la Biodiversité, de la Forêt, de la Mer et de la Pêche',
    kind: 'ministry',
  },
  { name: "Ministère de l'Agriculture et de la Souveraineté alimentaire", kind: 'ministry' },
  { name: 'Ministère de la Culture', kind: 'ministry' },
  { name: 'Ministère des Sports, de la Jeunesse et de la Vie associative', kind: 'ministry' },
  { name: 'Chambre consulaire', kind: 'chamber' },
  { name: 'Ministère de la Justice', kind: 'ministry' },
  { name: 'Premier ministre', kind: 'ministry' },
  {
    name: "Ministère de l'Action publique, de la Fonction publique et de la Simplification",
    kind: 'ministry',
  },
  { name: "Ministère de l'Europe et des Affaires étrangères", kind: 'ministry' },
];
