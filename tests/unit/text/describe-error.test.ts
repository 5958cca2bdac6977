import { describe, expect, it } from 'vitest';
import { describeError } from '#renderer/text/describe-error.ts';
import { AppError, errorKinds } from '#shared/errors/app-error.ts';

describe('an error in words', () => {
  it.each(errorKinds)('says what happened and what to do for « %s »', (kind) => {
    const words = describeError(new AppError(kind, 'for the log'));
    expect(words.title.length).toBeGreaterThan(5);
    expect(words.body).toMatch(/\.$/);
    expect(`${words.title}${words.body}`).not.toMatch(/kind|reason|for the log/);
  });

  it('tells wrong password, no scope, no answer and no centre apart', () => {
    const titles = [
      new AppError('signed-out', '', { reason: 'wrong-password' }),
      new AppError('forbidden', '', { reason: 'no-scope' }),
      new AppError('unreachable', '', { reason: 'no-answer' }),
      new AppError('unreachable', '', { reason: 'not-a-centre' }),
    ].map((error) => describeError(error).title);
    expect(new Set(titles).size).toBe(4);
  });

  it('falls back on the kind for a reason without a sentence, also for a name of Object’s own', () => {
    const plain = describeError(new AppError('storage', '')).title;
    expect(describeError(new AppError('storage', '', { reason: 'never-heard-of' })).title).toBe(plain);
    expect(describeError(new AppError('storage', '', { reason: 'constructor' })).title).toBe(plain);
  });

  it('offers what helps, and nothing that would not', () => {
    expect(describeError(new AppError('signed-out', '')).action?.kind).toBe('sign-in');
    expect(
      describeError(new AppError('signed-out', '', { reason: 'wrong-password' })).action,
    ).toBeUndefined();
    expect(describeError(new AppError('unexpected', '', { reference: 'K7' })).reference).toContain('K7');
  });
});
