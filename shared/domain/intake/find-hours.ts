import { workDays } from '../offer/work-time.ts';
import type { Proposal } from './proposal.ts';

/** An office week, for hours that name no day. */
const workingDays = workDays.slice(0, 5);

const name = `(?:${workingDays.join('|')})`;
const days = new RegExp(`(?:du\\s+|de\\s+)?(${name})s?\\s+(?:au|a|-)\\s+(${name})|(${name})s?\\b`, 'g');
const clock = '(\\d{1,2})\\s*(?:h(?:eures?)?|:)\\s*(\\d{2})?';
const ranges = new RegExp(`${clock}\\s*(?:a|-|>|→|jusqu'a|et)\\s*${clock}`, 'g');
/** Hours of a counter or a telephone are not the pupil's. */
const notTheirs = /joignable|telephon|standard|ouvert(?:ure)? au public|guichet|permanence/;

type Span = readonly [number, number];

/** Working hours by day; two ranges on one day are one day with a break between. Days that are not named are all five. */
export function findHours(flat: string): Proposal[] {
  const hours = new Map<string, [number, number]>();
  const breaks = new Set<string>();
  let [from, to] = [flat.length, 0];
  let isNamed = false;
  let offset = 0;
  for (const sentence of flat.split(/(?<=[\n;.])/)) {
    const start = offset;
    offset += sentence.length;
    if (notTheirs.test(sentence)) continue;
    const named = [...sentence.matchAll(days)];
    for (const match of sentence.matchAll(ranges)) {
      const span = spanOf(match);
      if (!span) continue;
      const own = ownDays(sentence, named, match.index);
      isNamed ||= own.length > 0;
      for (const one of own.length > 0 ? own.flatMap(daysOf) : workingDays) {
        const known = hours.get(one);
        if (known && span[0] > known[1]) breaks.add(`${toClock(known[1])}-${toClock(span[0])}`);
        hours.set(
          one,
          known ? [Math.min(known[0], span[0]), Math.max(known[1], span[1])] : [span[0], span[1]],
        );
      }
      from = Math.min(from, start + match.index);
      to = Math.max(to, start + match.index + match[0].length);
    }
  }
  if (hours.size === 0) return [];
  const value = Object.fromEntries(
    workingDays.flatMap((one) => {
      const span = hours.get(one);
      return span ? [[one, [toClock(span[0]), toClock(span[1])] as const]] : [];
    }),
  );
  const place = { from, to, certainty: isNamed ? 'sure' : 'likely' } as const;
  const [only] = breaks;
  return [
    { field: 'hours', value, ...place },
    ...(only && breaks.size === 1 ? [{ field: 'lunchBreak', value: only, ...place } as const] : []),
  ];
}

/** The days named last before the hours (« lundi et mardi de 9h à 16h »), else those named right after them. */
function ownDays(
  sentence: string,
  named: readonly RegExpExecArray[],
  at: number,
): readonly RegExpExecArray[] {
  const before = named.filter(({ index }) => index < at);
  if (before.length === 0) return named.slice(0, 1);
  let first = before.length - 1;
  while (first > 0) {
    const [one, next] = [before[first - 1], before[first]];
    if (!one || !next) break;
    const between = sentence.slice(one.index + one[0].length, next.index);
    if (!/^\s*(?:,|et|ou|\/|puis|,\s*et)?\s*(?:le\s+)?$/.test(between)) break;
    first -= 1;
  }
  return before.slice(first);
}

/** Minutes since midnight, or nothing where that is no time of one working day. */
function spanOf([, h1, m1, h2, m2]: RegExpExecArray): Span | undefined {
  const [start, end] = [Number(h1) * 60 + Number(m1 ?? 0), Number(h2) * 60 + Number(m2 ?? 0)];
  const isReal = Number(m1 ?? 0) < 60 && Number(m2 ?? 0) < 60 && end <= 24 * 60 && start < end;
  return isReal ? [start, end] : undefined;
}

function daysOf([, first, last, single]: RegExpExecArray): readonly string[] {
  if (single) return [single];
  const [a, b] = [
    workingDays.findIndex((one) => one === first),
    workingDays.findIndex((one) => one === last),
  ];
  return a <= b ? workingDays.slice(a, b + 1) : [];
}

function toClock(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
