import { Search } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { KeyHint } from '../actions/key-hint.tsx';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './palette-trigger.module.css';

/** Looks like a field, opens the palette. */
export function PaletteTrigger({ onPress }: { readonly onPress: () => void }) {
  const text = useUiText();
  return (
    <Button className={cx(styles.trigger)} onPress={onPress}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <span className={cx(styles.word)}>{text.paletteHint}</span>
      <span className={cx(styles.keys)}>
        <KeyHint keys="$mod+k" />
      </span>
    </Button>
  );
}
