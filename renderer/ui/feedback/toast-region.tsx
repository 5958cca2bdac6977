import { CircleCheck, OctagonAlert, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_ToastRegion as Region,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components/Toast';
import { KeyHint } from '../actions/key-hint.tsx';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import { useToasts } from './toast-context.ts';
import styles from './toasts.module.css';
import { useRegionKey } from './use-region-key.ts';

/**
 * Shows the toasts; stands once, at the root. A landmark that F6 reaches; the clock stops while the pointer or the focus
 * is on it, and the focus goes back where it was when the last one closes.
 */
export function ToastRegion() {
  const text = useUiText();
  const toasts = useToasts();
  const region = useRegionKey();
  return (
    <Region ref={region} queue={toasts.queue} aria-label={text.notifications} className={cx(styles.region)}>
      {({ toast }) => {
        const { text: words, body, tone, icon, action } = toast.content;
        const IconPart = icon ?? (tone === 'danger' ? OctagonAlert : CircleCheck);
        return (
          <Toast toast={toast} className={cx(styles.toast, tone === 'danger' && styles.danger)}>
            <IconPart size={17} strokeWidth={1.75} aria-hidden />
            <ToastContent className={cx(styles.words)}>
              <Text slot="title">{words}</Text>
              {body && (
                <Text slot="description" className={cx(styles.body)}>
                  {body}
                </Text>
              )}
            </ToastContent>
            {action && (
              <Button
                className={cx(styles.button)}
                onPress={() => {
                  toasts.queue.close(toast.key);
                  action.run();
                }}
              >
                {action.label}
                {action.shortcut && <KeyHint keys={action.shortcut} quiet={false} />}
              </Button>
            )}
            <Button slot="close" aria-label={text.close} className={cx(styles.button, styles.close)}>
              <X size={15} aria-hidden />
            </Button>
          </Toast>
        );
      }}
    </Region>
  );
}
