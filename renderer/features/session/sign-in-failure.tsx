import { describeError } from '#renderer/text/describe-error.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import type { AppError } from '#shared/errors/app-error.ts';

export type SignInFailure = AppError;

/** Why signing in did not work, announced at once: each cause has its own sentence. */
export function SignInFailureNote({ failure }: { readonly failure: SignInFailure }) {
  const { title, body } = describeError(failure);
  return (
    <div role="alert">
      <Callout kind="refused" title={title}>
        {body}
      </Callout>
    </div>
  );
}
