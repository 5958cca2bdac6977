import { allowed, refused, type Verdict } from '#shared/lib/verdict.ts';

/** La Poste's establishments, whose numbers are checked by another sum (Insee, documentation of Sirene). */
const laPoste = '356000000';

/** The digits of a SIRET however it was written (`552 100 554 00013`). */
export function siretDigits(text: string): string {
  return text.replaceAll(/[\s.\u00a0\u202f-]/g, '');
}

/** The sum of Luhn: every second digit from the right is doubled, digits of the products are added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = Number(digits.at(-1 - index)) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}

/**
 * Whether fourteen digits can be a SIRET: Luhn over all fourteen and over the SIREN in front; for La Poste, the plain
 * sum of digits is a multiple of five (Insee). `siretDigits` first.
 */
export function checkSiret(digits: string): Verdict<'siret-length' | 'siret-digits' | 'siret-sum'> {
  if (!/^\d*$/.test(digits)) return refused('siret-digits');
  if (digits.length !== 14) return refused('siret-length', { count: digits.length });
  if (digits.startsWith(laPoste)) {
    const sum = digits.split('').reduce((total, digit) => total + Number(digit), 0);
    if (sum % 5 === 0) return allowed;
  }
  const isRight = luhnSum(digits) % 10 === 0 && luhnSum(digits.slice(0, 9)) % 10 === 0;
  return isRight && Number(digits) > 0 ? allowed : refused('siret-sum');
}
