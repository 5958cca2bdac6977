import { foldText } from '#shared/lib/fold-text.ts';

/** Who must not be recognised. */
export interface Identity {
  readonly firstName: string;
  readonly lastName: string;
  readonly mail?: string | undefined;
  readonly phone?: string | undefined;
}

/** What stands where something was taken out. */
export interface Masks {
  readonly name: string;
  readonly contact: string;
}

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\p{L}/gu;
const link = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Nine to fourteen digits with what people put between them, also after + or (0). */
const phone = /(?:\+|\b)\d(?:[\s.\-/()\u00a0\u202f]{0,3}\d){8,13}\b/g;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]+/gu;
const word = /[\p{L}\p{M}]+/gu;
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+$/u;

/** Parts of names that are ordinary words in the small: « de », « la », « El ». Masked only where they begin large. */
const shortest = 4;

/**
 * A text without the pupil's names and without any address, telephone number, link or account in it. Names are found
 * whatever their accents and case, alone or glued together (`mariedupont`); short ones (« Li », « De ») only where
 * they begin with a capital, because they are words too. It errs on the side of taking out too much.
 */
export function withoutIdentity(text: string, who: Identity, masks: Masks): string {
  const parts = nameParts(who);
  const clean = text
    .normalize('NFC')
    .replace(mail, masks.contact)
    .replace(link, masks.contact)
    .replace(handle, masks.contact)
    .replace(phone, masks.contact);
  const unspaced = parts
    .filter((part) => !spaced.test(part))
    .reduce((all, part) => all.replaceAll(part, masks.name), clean);
  const folded = parts
    .filter((part) => spaced.test(part))
    .map(foldText)
    .filter(Boolean);
  const masked = unspaced.replace(word, (token) => (names(token, folded) ? masks.name : token));
  return once(masked, masks.name);
}

function nameParts(who: Identity): readonly string[] {
  return [...`${who.firstName} ${who.lastName}`.normalize('NFC').matchAll(word)].map(([part]) => part);
}

function names(token: string, folded: readonly string[]): boolean {
  const plain = foldText(token);
  const capital = token[0] !== token[0]?.toLowerCase();
  return folded.some((part) => (part.length < shortest ? capital && plain === part : plain.includes(part)));
}

/** « [l'élève] [l'élève] » says the same as one. */
function once(text: string, mask: string): string {
  const escaped = mask.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`${escaped}(?:[\\s\\-\u2010\u2011’']*${escaped})+`, 'g'), mask);
}
