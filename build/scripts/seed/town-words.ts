/** Towns in H that are aspirated, as their people say them: « de Hazebrouck », « d’Halluin ». */
const aspirated = /^H(azebrouck|em|ergnies|ondschoote|ornaing|oymille)/;

/** « de Lille », « d’Anzin », « du Quesnoy », « de La Madeleine », « des Rues-des-Vignes ». */
export function ofTown(town: string): string {
  const name = town.replaceAll("'", '’');
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  if (/^[AEIOUYÀÂÉÈÊÎÔÛ]/.test(name)) return `d’${name}`;
  if (name.startsWith('H') && !aspirated.test(name)) return `d’${name}`;
  return `de ${name}`;
}
