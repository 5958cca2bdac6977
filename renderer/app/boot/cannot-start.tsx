import { describeError } from '#renderer/text/describe-error.ts';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import type { AppError } from '#shared/errors/app-error.ts';
import { BootPage } from './boot-page.tsx';

/** When there is not even a shell: a page that somebody opened by hand. */
export function CannotStart({ error }: { readonly error: AppError }) {
  const { title, body } = describeError(error);
  return (
    <BootPage>
      <ErrorState title={title}>{body}</ErrorState>
    </BootPage>
  );
}
