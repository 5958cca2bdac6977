import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { KeyHint } from '../actions/key-hint.tsx';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import floatStyles from './float.module.css';
import styles from './menu.module.css';

/** One line of a menu. With `refusedBecause` it is greyed and says why. */
export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly shortcut?: string | undefined;
  readonly refusedBecause?: string | undefined;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly lines: readonly MenuLine[];
}

/** The actions that did not earn a button of their own. */
export function Menu({ label, trigger, lines }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(floatStyles.float)} offset={4}>
        <AriaMenu
          aria-label={label}
          className={cx(styles.menu)}
          disabledKeys={lines.filter((line) => line.refusedBecause !== undefined).map((line) => line.id)}
          onAction={(key) => lines.find((line) => line.id === key)?.onChoose()}
        >
          {lines.map(({ id, label: word, icon: IconPart, shortcut, refusedBecause }) => (
            <MenuItem key={id} id={id} textValue={word} className={cx(styles.item)}>
              {IconPart && <IconPart size={15} strokeWidth={1.75} aria-hidden />}
              <span className={cx(styles.label)}>
                {word}
                {refusedBecause && <span className={cx(styles.reason)}>{refusedBecause}</span>}
              </span>
              {shortcut && <KeyHint keys={shortcut} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
