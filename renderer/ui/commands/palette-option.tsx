import { KeyHint } from '../actions/key-hint.tsx';
import { cx } from '../lib/cx.ts';
import type { Command } from './command.ts';
import styles from './command-palette.module.css';

interface PaletteOptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isOn: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One command in the palette: icon, verb, reason of a refusal, key. */
export function PaletteOption({ id, command, isOn, onPoint, onChoose }: PaletteOptionProps) {
  const IconPart = command.icon;
  const because = command.refusedBecause;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isOn}
      aria-disabled={because !== undefined || undefined}
      className={cx(styles.option, isOn && styles.on, because && styles.refused)}
      onPointerMove={() => !isOn && onPoint()}
      onClick={onChoose}
    >
      {IconPart ? <IconPart size={16} strokeWidth={1.75} aria-hidden /> : <span />}
      <span className={cx(styles.words)}>
        {command.label}
        {because && <span className={cx(styles.because)}>{because}</span>}
      </span>
      {command.key && <KeyHint keys={command.key} />}
    </div>
  );
}
