import { Component, type ReactNode } from 'react';
import { describeError, type ErrorWords } from '#renderer/text/describe-error.ts';
import { i18n } from '#renderer/text/i18n.ts';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { toAppError } from '#shared/errors/app-error.ts';
import { BootPage } from '../boot/boot-page.tsx';
import { logUnexpected } from './log-unexpected.ts';

interface RootBoundaryState {
  readonly words: ErrorWords | null;
}

/** The last net: what even the frame could not survive. A plain button, for parts of ours may be what failed. */
export class RootBoundary extends Component<{ readonly children: ReactNode }, RootBoundaryState> {
  override state: RootBoundaryState = { words: null };

  static getDerivedStateFromError(thrown: unknown): RootBoundaryState {
    return { words: describeError(logUnexpected(toAppError(thrown))) };
  }

  override render() {
    const { words } = this.state;
    if (words === null) return this.props.children;
    return (
      <BootPage>
        <ErrorState
          title={words.title}
          reference={words.reference}
          actions={
            <button type="button" onClick={() => location.reload()}>
              {i18n.t('common:reload')}
            </button>
          }
        >
          {words.body}
        </ErrorState>
      </BootPage>
    );
  }
}
