import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './field.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Word on the button where « Copier » says too little. */
  readonly action?: string | undefined;
  readonly onCopied?: (() => void) | undefined;
}

/** A text that is ready to go elsewhere, with « Copier ». The text can be selected too, should the clipboard refuse. */
export function CopyField({ label, value, action, onCopied }: CopyFieldProps) {
  const text = useUiText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => {
        setCopied(true);
        onCopied?.();
      },
      () => setCopied(false),
    );
  };
  return (
    <div className={cx(styles.copy)}>
      <section className={cx(styles.copyText)} aria-label={label} tabIndex={0}>
        {value}
      </section>
      <Button icon={copied ? Check : Copy} onPress={copy}>
        <span aria-live="polite">{copied ? text.copied : (action ?? text.copy)}</span>
      </Button>
    </div>
  );
}
