import { useLocale } from 'react-aria-components/I18nProvider';
import { cx } from '../lib/cx.ts';
import styles from './key-hint.module.css';
import { keyParts } from './key-parts.ts';

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

interface KeyHintProps {
  /** tinykeys notation, e.g. `$mod+k`. */
  readonly keys: string;
  /** `false` on a filled button: the caps take the button's own colour. */
  readonly quiet?: boolean | undefined;
}

/** The caps of a shortcut. Silent to screen readers, which get `aria-keyshortcuts` or the name of the command. */
export function KeyHint({ keys, quiet = true }: KeyHintProps) {
  const { locale } = useLocale();
  return (
    <span className={cx(styles.hint)} aria-hidden="true">
      {keyParts(keys, { mac, french: locale.startsWith('fr') }).map((part, index) => (
        <kbd key={`${index}${part}`} className={cx(styles.key, !quiet && styles.bare)}>
          {part}
        </kbd>
      ))}
    </span>
  );
}
