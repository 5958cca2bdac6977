import { parseRefusal } from '#shared/central/guard/refusal.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** Whether the centre refuses because its campaign was closed: nothing that is sent is at fault. */
export function isClosing(reason: string): boolean {
  return parseRefusal(reason)?.code === 'closed';
}

/** `Retry-After` in milliseconds: seconds or a date, at most ten minutes; 0 without one. `now` is the centre's time. */
export function askedWait(header: string | null, now: number): number {
  if (!header) return 0;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 600_000) : 0;
}

/** What a person could do about a status decides the kind (architecture §5). */
export function answerError(status: number, reason: string, retryAfterMs: number): AppError {
  const details = { status, because: reason };
  if (status === 401)
    return new AppError('signed-out', 'the centre wants a sign-in', { ...details, reason: 'no-session' });
  if (status === 403) {
    const why = isClosing(reason) ? 'closed' : 'forbidden';
    return new AppError('forbidden', reason, { ...details, reason: why });
  }
  if (status === 404) return new AppError('not-found', reason, { ...details, reason: 'missing' });
  if (status === 409) return new AppError('conflict', reason, { ...details, reason: 'conflict' });
  if (status === 413) return new AppError('invalid', reason, { ...details, reason: 'too-large' });
  // What stands between could not reach it: the shell's gateway, or a proxy before the centre.
  if (status === 502 || status === 504) {
    return new AppError('unreachable', `nobody reaches the centre (${status})`, {
      ...details,
      reason: 'no-answer',
    });
  }
  if (status === 408 || status === 429 || status >= 500) {
    return new AppError('unreachable', `the centre cannot serve now (${status})`, {
      ...details,
      reason: 'busy',
      retryAfterMs,
    });
  }
  return new AppError('unexpected', `the centre answered ${status}: ${reason}`, {
    ...details,
    reason: 'answer',
  });
}

/** The reason in an answer's JSON; '' in what is none. */
export function reasonIn(text: string): string {
  try {
    const body = JSON.parse(text) as { error?: unknown; reason?: unknown } | null;
    return String(body?.reason ?? body?.error ?? '').slice(0, 300);
  } catch {
    return '';
  }
}
