import { UNSTABLE_ToastQueue as AriaQueue } from 'react-aria-components/Toast';
import type { Icon } from '../lib/icon.ts';

/** What a toast says: what was done, and the one thing that can be done about it. */
export interface ToastMessage {
  readonly text: string;
  readonly body?: string | undefined;
  readonly tone?: 'normal' | 'danger' | undefined;
  readonly icon?: Icon | undefined;
  /** « Annuler »; pressing it closes the toast. */
  readonly action?:
    | { readonly label: string; readonly shortcut?: string | undefined; readonly run: () => void }
    | undefined;
  /** Milliseconds; never under 10,000. `null` stays until closed. */
  readonly timeout?: number | null | undefined;
}

/** Where parts say what was done. One of them for the whole program. */
export interface Toasts {
  /** Shows a message; gives what takes it away. */
  readonly show: (message: ToastMessage) => () => void;
  /** Takes all away. */
  readonly clear: () => void;
  readonly queue: AriaQueue<ToastMessage>;
}

const shortest = 10_000;

/** A queue that shows at most `visible` toasts; the newest first, older ones wait. */
export function createToasts(visible = 3): Toasts {
  const queue = new AriaQueue<ToastMessage>({ maxVisibleToasts: visible });
  return {
    queue,
    show(message) {
      const timeout = message.timeout === undefined ? shortest : message.timeout;
      const key = queue.add(message, timeout === null ? {} : { timeout: Math.max(shortest, timeout) });
      return () => queue.close(key);
    },
    clear: () => queue.clear(),
  };
}
