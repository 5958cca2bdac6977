import { memo, type RefObject, useCallback, useRef, useState } from 'react';
import { SearchField } from '../fields/search-field.tsx';
import type { ListHandle } from './virtual-list.tsx';

interface ListSearchProps {
  readonly label: string;
  readonly placeholder: string;
  /** What the list goes by now. */
  readonly typed: string;
  /** Stable. */
  readonly onType: (typed: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<ListHandle | null>;
}

/**
 * The search over a list: shows each letter at once and draws nothing else, while the list follows when it has its
 * answer. Words that change by themselves (a link, « effacer ») are taken over.
 */
export const ListSearch = memo(function ListSearch(props: ListSearchProps) {
  const { label, placeholder, typed, onType, field, list } = props;
  const [shown, setShown] = useState(typed);
  const [known, setKnown] = useState(typed);
  /** What was typed and has not come back as `typed` yet, oldest first. */
  const onTheWay = useRef<readonly string[]>([]);
  if (typed !== known) {
    setKnown(typed);
    const at = onTheWay.current.lastIndexOf(typed);
    onTheWay.current = at < 0 ? [] : onTheWay.current.slice(at + 1);
    if (at < 0) setShown(typed);
  }
  const type = useCallback(
    (next: string) => {
      onTheWay.current = [...onTheWay.current, next];
      setShown(next);
      onType(next);
    },
    [onType],
  );
  const leave = useCallback(() => list.current?.focus(), [list]);
  return (
    <SearchField
      label={label}
      placeholder={placeholder}
      value={shown}
      onChange={type}
      onLeave={leave}
      inputRef={field}
    />
  );
});
