import type { AppError, ErrorKind } from '#shared/errors/app-error.ts';
import { i18n } from './i18n.ts';
import { french } from './resources.ts';

/** What a person can do about an error from where they are. */
export type ErrorActionKind = keyof typeof french.errors.action;

/** An error in words: what happened; what is safe and what to do; the one thing to press. */
export interface ErrorWords {
  readonly title: string;
  readonly body: string;
  readonly action?: { readonly kind: ErrorActionKind; readonly label: string };
  /** For `unexpected`: what to quote to whoever helps. */
  readonly reference?: string;
}

type Reason = keyof typeof french.errors.reason;

/** Exhaustive: a new kind of error does not compile until it has its action. */
const actions: Readonly<Record<ErrorKind, ErrorActionKind | null>> = {
  invalid: null,
  forbidden: null,
  'signed-out': 'sign-in',
  'not-found': 'go-back',
  conflict: 'see-refusals',
  unreachable: 'retry',
  outdated: 'update',
  storage: 'retry',
  unexpected: 'retry',
};

/** While signing in, « sign in again » would be no help. */
const withoutAction: readonly string[] = ['wrong-password', 'no-scope', 'port-taken'];

function isReason(reason: string | undefined): reason is Reason {
  return reason !== undefined && Object.hasOwn(french.errors.reason, reason);
}

/** Words an error in the language spoken now: by its `details.reason` where there is a sentence for it, else by its kind. */
export function describeError(error: AppError): ErrorWords {
  const { reason } = error.details;
  const words = isReason(reason)
    ? { title: i18n.t(`errors:reason.${reason}.title`), body: i18n.t(`errors:reason.${reason}.body`) }
    : { title: i18n.t(`errors:kind.${error.kind}.title`), body: i18n.t(`errors:kind.${error.kind}.body`) };
  const kind = reason !== undefined && withoutAction.includes(reason) ? null : actions[error.kind];
  const reference = error.kind === 'unexpected' ? error.details['reference'] : undefined;
  return {
    ...words,
    ...(kind === null ? {} : { action: { kind, label: i18n.t(`errors:action.${kind}`) } }),
    ...(typeof reference === 'string' ? { reference: i18n.t('errors:reference', { reference }) } : {}),
  };
}
