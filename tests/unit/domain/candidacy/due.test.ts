import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import { dueOf, holdUntil, urgencyOf } from '#shared/domain/candidacy/due.ts';
import { foldVersion } from '#shared/domain/candidacy/fold.ts';
import { toFolded, withFolded } from '#shared/domain/candidacy/folded.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { Folded } from '#shared/records/candidacy/schema.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import { accept, candidacy, confirm, decide, decline, fold, forward, submit } from '../support/history.ts';

const dayMinutes = 24 * 60;
/** Decisions one a day from 23 November 2026. */
const daily = (...choices: readonly CandidacyChoice[]) =>
  choices.reduce<ReturnType<typeof decide>>(
    (history, choice, index) => decide(history, choice, 0, index * dayMinutes),
    [],
  );

describe('what is due', () => {
  const cases: readonly [readonly CandidacyChoice[], string | undefined, string | undefined][] = [
    [[submit], 'review', '2026-11-30'],
    [[submit, { kind: 'take' }], 'review', '2026-11-30'],
    [[submit, { kind: 'ask-completion', text: '?' }], 'completion', '2026-12-01'],
    [[submit, forward], 'answer', '2026-12-09'],
    [[submit, forward, accept], 'confirmation', '2026-12-01'],
    [[submit, forward, decline], undefined, undefined],
    [[submit, forward, accept, confirm], undefined, undefined],
  ];
  for (const [choices, awaits, on] of cases) {
    it(`${choices.map(({ kind }) => kind).join(', ')}: ${awaits} on ${on}`, () => {
      expect(dueOf(fold(daily(...choices)), defaultSettings)).toEqual(awaits && { awaits, on });
    });
  }

  it('follows the settings', () => {
    const state = fold(daily(submit, forward));
    expect(dueOf(state, { ...defaultSettings, hostAnswerDays: 30 })?.on).toBe('2026-12-24');
    expect(holdUntil('2026-12-29' as IsoDate, defaultSettings)).toBe('2027-01-03');
  });

  it('is soon for 48 hours up to its day and late from the day after', () => {
    const state = fold(daily(submit));
    const on = (today: string) => urgencyOf(state, defaultSettings, today as IsoDate);
    expect(['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'].map(on)).toEqual([
      'later',
      'soon',
      'soon',
      'late',
    ]);
    expect(
      urgencyOf(fold(daily(submit, forward, decline)), defaultSettings, '2027-06-01' as IsoDate),
    ).toBeUndefined();
  });
});

describe('the stored convenience', () => {
  const record = candidacy(daily(submit, { kind: 'take' }));
  it('says where it stands, whose it is and when it is due', () => {
    expect(toFolded(fold(daily(submit, { kind: 'take' })), defaultSettings)).toEqual({
      version: foldVersion,
      status: 'in-review',
      offerId: fold(record.decisions).offerId,
      week: '2027-W05',
      holder: 'claire.delattre',
      dueOn: '2026-11-30',
    });
  });

  it('is computed anew, unless a newer program wrote it', () => {
    const stale = { version: foldVersion, status: 'placed' } as Folded;
    const newer = { version: foldVersion + 1, status: 'placed' } as Folded;
    const stored = record as Parameters<typeof withFolded>[0];
    expect(withFolded(stored, defaultSettings, stale).folded.status).toBe('in-review');
    expect(withFolded(stored, defaultSettings, newer).folded).toBe(newer);
  });
});
