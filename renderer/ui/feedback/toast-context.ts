import { createContext, useContext } from 'react';
import type { Toasts } from './toast-queue.ts';

/** Holds the program's toasts. */
export const ToastContext = createContext<Toasts | null>(null);

/** Where to say what was done. Throws when no `ToastContext` stands above. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === null) throw new Error('ToastContext has no provider');
  return toasts;
}
