import type { Random } from './random.ts';

/**
 * A SIRET with right check digits that belongs to nobody: it starts with four zeros, and the lowest number that Insee
 * ever gave out is above 000 3.
 */
export function fictiveSiret(random: Random): string {
  const siren = withCheckDigit(`0000${String(random.between(0, 9_999)).padStart(4, '0')}`);
  return withCheckDigit(`${siren}${String(random.between(1, 99)).padStart(4, '0')}`);
}

/** Luhn: from the right, every second digit counts double; the sum is a multiple of ten. */
export function isLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number.charAt(number.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function withCheckDigit(number: string): string {
  for (let digit = 0; digit < 10; digit += 1) if (isLuhn(`${number}${digit}`)) return `${number}${digit}`;
  throw new Error(`no check digit for ${number}`);
}
