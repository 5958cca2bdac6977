import { ownOrigin } from './own-pages.ts';

/** What is known of whoever calls over IPC. */
export interface Sender {
  /** One of Relais's own windows, and not a web view or developer tools. */
  readonly isOwnWindow: boolean;
  readonly isMainFrame: boolean;
  /** `senderFrame.origin`; null when the frame has left meanwhile. */
  readonly origin: string | null;
}

/** Only the page itself calls: no frame in it, no page that took its place. */
export function isTrusted({ isOwnWindow, isMainFrame, origin }: Sender): boolean {
  return isOwnWindow && isMainFrame && origin === ownOrigin;
}
