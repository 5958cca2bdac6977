import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { KeyHint } from '../actions/key-hint.tsx';
import { cx } from '../lib/cx.ts';
import styles from './float.module.css';

interface TipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** One focusable part: a button of this room, or anything inside React Aria's `Focusable`. */
  readonly children: ReactNode;
}

/** A line of help on hover and on keyboard focus; it never holds what is needed to go on. */
export function Tip({ text, shortcut, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={cx(styles.tip)} offset={6}>
        {text}
        {shortcut && (
          <span className={cx(styles.tipKeys)}>
            <KeyHint keys={shortcut} quiet={false} />
          </span>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
