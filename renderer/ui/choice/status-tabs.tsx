import { type KeyboardEvent, memo, useRef } from 'react';
import badgeStyles from '../content/badge.module.css';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import type { Tone } from '../lib/tone.ts';
import { useUiText } from '../ui-text.ts';
import styles from './status-tabs.module.css';

/** One tab; the count is of what it would show. */
export interface StatusTab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly icon?: Icon | undefined;
  readonly tone?: Tone | undefined;
}

interface StatusTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly StatusTab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Id of the element that the tabs govern: the list under them. */
  readonly controls?: string | undefined;
}

/** Where an arrow, Home or End leads from tab `at`; `null` for other keys. */
function tabForKey(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** The states of a list as tabs with their counts: one tab stop, ← → Home End go from one to the next. */
export function StatusTabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  controls,
}: StatusTabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = tabForKey(event.key, at, tabs.length);
    const chosen = to === null ? undefined : tabs[to];
    if (chosen === undefined || to === null) return;
    event.preventDefault();
    onChange(chosen.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div role="tablist" ref={list} aria-label={label} className={cx(styles.tabs)} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          {...tab}
          isShown={tab.id === value}
          controls={controls}
          onChange={onChange as (id: string) => void}
        />
      ))}
    </div>
  );
}

interface TabProps extends StatusTab {
  readonly isShown: boolean;
  readonly controls: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Drawn again only when something of it changed: with each letter of a search, that is a count here and there. */
const Tab = memo(function Tab(props: TabProps) {
  const { id, label, count, icon: IconPart, tone = 'neutral', isShown, controls, onChange } = props;
  const text = useUiText();
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isShown}
      aria-controls={controls}
      tabIndex={isShown ? 0 : -1}
      className={cx(styles.tab)}
      onClick={() => onChange(id)}
    >
      {IconPart && (
        <span className={cx(styles.icon, badgeStyles[tone])}>
          <IconPart size={13} aria-hidden />
        </span>
      )}
      {label}
      {count !== undefined && <span className={cx(styles.count)}>{text.number(count)}</span>}
    </button>
  );
});
