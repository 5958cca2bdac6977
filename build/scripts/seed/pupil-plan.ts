import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Random } from './random.ts';

type Shares = readonly (readonly [CandidacyStatus, number])[];

const numbers = [
  [1, 12],
  [2, 25],
  [3, 28],
  [4, 20],
  [5, 10],
  [6, 5],
] as const;
/** Candidacies of a pupil on average, with the shares above. */
export const candidaciesPerPupil = 3.06;

const underWay: Shares = [
  ['submitted', 24],
  ['in-review', 26],
  ['to-complete', 8],
  ['forwarded', 33],
  ['held', 9],
];
const besidePlacement: Shares = [
  ['withdrawn', 64],
  ['declined', 18],
  ['expired', 13],
  ['cancelled', 3],
  ['forwarded', 2],
];
const besideOthers: Shares = [
  ['declined', 52],
  ['expired', 32],
  ['withdrawn', 11],
  ['cancelled', 5],
];
const nothingLeft: Shares = [
  ['declined', 46],
  ['expired', 30],
  ['withdrawn', 14],
  ['cancelled', 10],
];

/**
 * Where the candidacies of one pupil stand: about half of the pupils who apply are placed by November, a third are
 * under way, the rest have nothing left. `canWait`: whether their class still leaves. The placed one comes first.
 */
export function drawPupil(random: Random, canWait: boolean, most: number, more: number): CandidacyStatus[] {
  const count = Math.min(most, Math.max(1, Math.round(random.weighted(numbers) * more)));
  const draw = random.next();
  if (draw < 0.5) {
    const twice = random.chance(1 / 500);
    return Array.from({ length: count }, (_, index) =>
      index === 0 || (twice && index === 1) ? 'placed' : random.weighted(besidePlacement),
    );
  }
  if (draw < 0.86 && canWait) {
    return Array.from({ length: count }, (_, index) =>
      random.weighted(index === 0 || random.chance(0.62) ? underWay : besideOthers),
    );
  }
  return Array.from({ length: count }, () => random.weighted(nothingLeft));
}
