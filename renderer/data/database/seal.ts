/** Makes text unreadable to whoever copies the disk, and every change of it noticed. */
export interface Seal {
  /** `about` says what the text is and where it lies; the same words must be given to open it. */
  seal(text: string, about: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Undefined: sealed with another key, for something else, by a newer program, or changed since. */
  open(sealed: Uint8Array<ArrayBuffer>, about: string): Promise<string | undefined>;
}

/** First byte of what is sealed: which key and which way. A second one will say when a key was changed. */
const version = 1;
const nonceBytes = 12;
const headBytes = 1 + nonceBytes;

/** The local database's key, from the text that the shell gave (32 bytes in base64). It cannot be taken out again. */
export async function importKey(text: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** AES-256-GCM with a random nonce for each text and `about` as additional data. */
export function createSeal(key: CryptoKey): Seal {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    async seal(text, about) {
      const head = new Uint8Array(headBytes);
      head[0] = version;
      const nonce = crypto.getRandomValues(head.subarray(1));
      const how = { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(about) };
      const closed = await crypto.subtle.encrypt(how, key, encoder.encode(text));
      const sealed = new Uint8Array(headBytes + closed.byteLength);
      sealed.set(head);
      sealed.set(new Uint8Array(closed), headBytes);
      return sealed;
    },
    async open(sealed, about) {
      if (!(sealed instanceof Uint8Array) || sealed[0] !== version) return undefined;
      const iv = sealed.subarray(1, headBytes);
      const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(about) };
      try {
        return decoder.decode(await crypto.subtle.decrypt(how, key, sealed.subarray(headBytes)));
      } catch {
        return undefined;
      }
    },
  };
}
