import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from '../lib/cx.ts';
import styles from './dialog.module.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons; the safe one first in reading order, the act last. */
  readonly actions: ReactNode;
  /** `alertdialog` asks about what cannot be undone; `dialog` holds a form. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly wide?: boolean | undefined;
}

/** Stands over the work: only for what cannot be undone, or a short form that nothing beside helps to fill. */
export function Dialog({ isOpen, onClose, title, children, actions, role = 'dialog', wide }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className={cx(styles.veil)}
    >
      <Modal className={cx(styles.panel, wide && styles.wide)}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <Heading slot="title" level={2} className={cx(styles.title)}>
            {title}
          </Heading>
          <div className={cx(styles.body)}>{children}</div>
          <div className={cx(styles.actions)}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
