import { ArrowLeft } from 'lucide-react';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Button } from '../actions/button.tsx';
import { cx } from '../lib/cx.ts';
import { useElementWidth } from '../lib/use-element-width.ts';
import { SplitDivider } from './split-divider.tsx';
import { listWidthWithin, type Pane, panesFor } from './split-layout.ts';
import styles from './split-view.module.css';

interface SplitViewProps {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** A third column: ranked offers beside the person being read. */
  readonly aside?: ReactNode;
  /** What the person is at; decides which pane stays where not all fit. */
  readonly focus: Pane;
  readonly onFocusChange: (pane: Pane) => void;
  /** Accessible names of the panes; also the words of the way back. */
  readonly labels: Readonly<Record<Pane, string>>;
  /** Wished width of the list in CSS px; the app keeps it. */
  readonly listWidth?: number | undefined;
  readonly onListWidthChange?: ((width: number) => void) | undefined;
}

/** List, detail and sometimes an aside, side by side; where the window is narrow, one at a time with a way back. */
export function SplitView(props: SplitViewProps) {
  const { list, detail, aside, focus, onFocusChange, labels, listWidth = 520, onListWidthChange } = props;
  const split = useRef<HTMLDivElement>(null);
  const width = useElementWidth(split, 1200);
  const hasAside = aside !== undefined && aside !== null && aside !== false;
  const panes = panesFor(width, hasAside, focus);
  const kept = listWidthWithin(listWidth, width, hasAside);
  const parts: Readonly<Record<Pane, ReactNode>> = { list, detail, aside };
  const [first] = panes;
  const back: Pane | null = first === 'detail' ? 'list' : first === 'aside' ? 'detail' : null;
  const resizable = onListWidthChange !== undefined && panes.length > 1 && first === 'list';
  const track = (pane: Pane) =>
    panes.length === 1
      ? 'minmax(0, 1fr)'
      : pane === 'list'
        ? `${kept}px`
        : pane === 'aside'
          ? 'minmax(340px, 0.85fr)'
          : 'minmax(0, 1fr)';
  const columns = panes
    .flatMap((pane, index) => (resizable && index === 0 ? [track(pane), '0'] : [track(pane)]))
    .join(' ');
  return (
    <div ref={split} className={cx(styles.split)} style={{ gridTemplateColumns: columns } as CSSProperties}>
      {panes.flatMap((pane, index) => [
        <section key={pane} aria-label={labels[pane]} className={cx(styles.pane)}>
          {index === 0 && back !== null && (
            <div className={cx(styles.back)}>
              <Button look="quiet" small icon={ArrowLeft} onPress={() => onFocusChange(back)}>
                {labels[back]}
              </Button>
            </div>
          )}
          {parts[pane]}
        </section>,
        ...(resizable && index === 0
          ? [
              <SplitDivider
                key="divider"
                width={kept}
                max={listWidthWithin(9999, width, hasAside)}
                onChange={onListWidthChange}
              />,
            ]
          : []),
      ])}
    </div>
  );
}
