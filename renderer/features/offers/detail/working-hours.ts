import { workDays } from '#shared/domain/offer/work-time.ts';

export interface WorkingHours {
  readonly days: readonly (typeof workDays)[number][];
  readonly from: string;
  readonly to: string;
}

/** The hours of a week with neighbouring days of the same hours put together, from Monday on. */
export function workingHours(
  hours: Readonly<Record<string, readonly [string, string]>>,
): readonly WorkingHours[] {
  const spans: WorkingHours[] = [];
  for (const [index, day] of workDays.entries()) {
    const [from, to] = hours[day] ?? [];
    if (from === undefined || to === undefined) continue;
    const last = spans.at(-1);
    const isNext = last?.days.at(-1) === workDays[index - 1];
    if (last && isNext && last.from === from && last.to === to)
      spans[spans.length - 1] = { ...last, days: [...last.days, day] };
    else spans.push({ days: [day], from, to });
  }
  return spans;
}
