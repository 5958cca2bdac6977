import type { Random } from './random.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ULIDs of given instants (milliseconds since 1970) whose chance part comes from the seed. */
export function createUlids(random: Random): (ms: number) => string {
  return (ms) => {
    let time = '';
    for (let left = ms, place = 0; place < 10; place += 1) {
      time = digits.charAt(left % 32) + time;
      left = Math.floor(left / 32);
    }
    let chance = '';
    for (let place = 0; place < 16; place += 1) chance += digits.charAt(Math.floor(random.next() * 32));
    return time + chance;
  };
}
