const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id that sorts by time of making: 48 bits of milliseconds, 80 of chance, as 26 letters (ulid.github.io/spec). */
export function createUlid(now: number): string {
  let time = now;
  let head = '';
  for (let at = 0; at < 10; at += 1) {
    head = alphabet.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return head + [...chance].map((byte) => alphabet.charAt(byte % 32)).join('');
}
