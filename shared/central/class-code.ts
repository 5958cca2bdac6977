/** CouchDB takes 238 characters for a database's name; a class's name is rarely longer than ten. */
const longest = 150;

/**
 * A class's name as part of a database's and a role's name: `3e B` → `3e_20_42`. Small letters and digits stay, every
 * other byte of UTF-8 becomes `_` and two hexadecimal digits, so that no two classes meet (`3B` and `3b` do not). Null
 * for a name too long, empty or broken.
 */
export function encodeClass(name: string): string | null {
  if (/\p{Cs}/u.test(name)) return null;
  const code = Array.from(name, encodeLetter).join('');
  return code === '' || code.length > longest ? null : code;
}

/** The class of a code; null for what is none. */
export function decodeClass(code: string): string | null {
  if (!/^(?:[a-z0-9]|_[0-9a-f]{2})+$/.test(code)) return null;
  try {
    const name = decodeURIComponent(code.replaceAll('_', '%'));
    return encodeClass(name) === code ? name : null;
  } catch {
    return null;
  }
}

function encodeLetter(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter;
  const encoded = encodeURIComponent(letter);
  const bytes = encoded === letter ? `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}` : encoded;
  return bytes.toLowerCase().replaceAll('%', '_');
}
