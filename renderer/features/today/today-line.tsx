import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useFormat } from '#renderer/text/use-format.ts';
import badgeStyles from '#renderer/ui/content/badge.module.css';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Icon } from '#renderer/ui/lib/icon.ts';
import type { Tone } from '#renderer/ui/lib/tone.ts';
import styles from './today.module.css';

interface TodayLineProps {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly count: number;
  readonly title: string;
  readonly note?: string | undefined;
  /** « dont 3 à vous » */
  readonly mine?: string | undefined;
  readonly onOpen: () => void;
}

/** One thing that waits: how many, what, and what to do about it; the whole line opens its list. */
export function TodayLine({ icon: IconPart, tone, count, title, note, mine, onOpen }: TodayLineProps) {
  const { number } = useFormat();
  return (
    <li>
      <Button className={cx(styles.line)} onPress={onOpen} data-today-line="">
        <span className={cx(styles.mark, badgeStyles[tone])}>
          <IconPart size={16} aria-hidden />
        </span>
        <span className={cx(styles.count)}>{number(count)}</span>
        <span className={cx(styles.words)}>
          <span className={cx(styles.what)}>{title}</span>
          {note && <span className={cx(styles.note)}>{note}</span>}
        </span>
        {mine && <span className={cx(styles.mine)}>{mine}</span>}
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </li>
  );
}
