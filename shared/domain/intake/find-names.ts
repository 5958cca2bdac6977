import type { Proposal } from './proposal.ts';

const person =
  "(?:(?:M\\.|Mme|Mr|Monsieur|Madame)\\s+)?((?:\\p{Lu}[\\p{L}'’-]+)(?:[ -](?:de |du |le |la |d’|d')?\\p{Lu}[\\p{L}'’-]+){1,3})";
const closing =
  /(?:cordialement|bien a vous|salutations(?: distinguees)?|sinceres salutations|bonne journee|bonne reception|respectueusement|merci d'avance)[ ,.!]*\n/g;
const sender = new RegExp(`^(?:De|From)\\s*:\\s*"?${person}"?\\s*[<\\[(]`, 'mu');
const onLine = new RegExp(`^[\\s*_-]*${person}[\\s*_,]*$`, 'u');
/** Those after which a name has to follow, for they are common words too. */
const named =
  'mairie|commune|ville|departement|region|metropole|universite|direction (?:departementale|regionale)';
const bodies =
  "prefecture|sous-prefecture|centre hospitalier|hopital|conseil departemental|ddtm|ddfip|dgfip|caf|cpam|tribunal|commissariat|gendarmerie|lycee|rectorat|ccas|agence regionale de sante|communaute (?:d'agglomeration|de communes)";
const publicBody = new RegExp(`\\b(?:(?:${named})(?= (?:de|du|des|d'))|(?:${bodies})\\b)`, 'g');
const company =
  /\b(?:sarl|sas|sasu|eurl|scop|sa|ets|etablissements|societe|association|garage|boulangerie|pharmacie|cabinet|restaurant|cafe|hotel|clinique|salon|librairie|fleuriste|brasserie|atelier|menuiserie|imprimerie|agence|groupe)\b/g;
/** The words of a name: capitals, with small words between them. */
const nameAfter =
  /^(?:[ ](?:(?:de|du|des|la|le|les|et|en|sur|sous|lez|aux?|&)[ ]|[dl]['’])*\p{Lu}[\p{L}\p{N}&'’.-]*)+/u;

/** Who signs, or who sent it: guessed from the shape of the mail, so always to be looked at. */
export function findSigner(text: string, flat: string): Proposal[] {
  for (const match of [...flat.matchAll(closing)].reverse()) {
    let at = match.index + match[0].length;
    for (const line of text
      .slice(at, at + 300)
      .split('\n')
      .slice(0, 4)) {
      const name = onLine.exec(line)?.[1];
      if (name) {
        const from = at + line.indexOf(name);
        return [{ field: 'contactName', value: name, from, to: from + name.length, certainty: 'likely' }];
      }
      at += line.length + 1;
    }
  }
  const sent = sender.exec(text);
  if (!sent?.[1]) return [];
  const from = sent.index + sent[0].indexOf(sent[1]);
  return [{ field: 'contactName', value: sent[1], from, to: from + sent[1].length, certainty: 'likely' }];
}

/** A public body or a company named with what it is (« Mairie de Roubaix », « Garage Dupont »): always to be looked at. */
export function findOrganisation(text: string, flat: string): Proposal[] {
  const body = firstNamed(text, flat, publicBody);
  const firm = firstNamed(text, flat, company);
  const first = body && firm ? (body.from < firm.from ? body : firm) : (body ?? firm);
  if (!first) return [];
  const place = { from: first.from, to: first.to, certainty: 'likely' } as const;
  return [
    { field: 'organisationName', value: first.name, ...place },
    ...(first === body ? [{ field: 'isPublic', value: true, ...place } as const] : []),
  ];
}

function firstNamed(
  text: string,
  flat: string,
  kinds: RegExp,
): { readonly name: string; readonly from: number; readonly to: number } | undefined {
  for (const match of flat.matchAll(kinds)) {
    const end = match.index + match[0].length;
    const rest = nameAfter.exec(text.slice(end, end + 60))?.[0];
    if (!rest) continue;
    const to = end + rest.length;
    const name = text.slice(match.index, to).replace(/[.\s-]+$/, '');
    return { name: name.charAt(0).toUpperCase() + name.slice(1), from: match.index, to };
  }
  return undefined;
}
