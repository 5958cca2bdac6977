import { AppError } from '#shared/errors/app-error.ts';

/**
 * Writes an `unexpected` error whole into the console, under a short reference that the person can quote, and gives it
 * with that reference; other kinds come back as they are. No name of a pupil is in an error's message or details.
 */
export function logUnexpected(error: AppError): AppError {
  if (error.kind !== 'unexpected' || typeof error.details['reference'] === 'string') return error;
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase();
  console.error(`[${reference}]`, error);
  return new AppError(error.kind, error.message, { ...error.details, reference }, error);
}
