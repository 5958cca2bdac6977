import { Search } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { Filter } from '../choice/filter.ts';
import { FilterChips } from '../choice/filter-chips.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { cx } from '../lib/cx.ts';
import { ListSearch } from './list-search.tsx';
import styles from './list-tools.module.css';
import type { ListHandle } from './virtual-list.tsx';

interface ListToolsProps {
  /** Accessible names of the search and of the filters, what the search looks in, and its command in the palette. */
  readonly words: {
    readonly search: string;
    readonly placeholder: string;
    readonly filters: string;
    readonly command: string;
    readonly section: string;
  };
  /** Stable name of the command that goes to the search, `offers.search`. */
  readonly commandName: string;
  /** The words that the list goes by now. Filters and callbacks are stable, or all is drawn again with the list. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly filters: readonly Filter[];
  readonly onFilter: (filterId: string, chosen: readonly string[]) => void;
  readonly onClear: () => void;
  /** ↓ and Enter in the search go on to it. */
  readonly list: RefObject<ListHandle | null>;
  /** What else narrows or orders the list. */
  readonly children?: ReactNode;
}

/** Search and filters over a list. « / » goes to the search. */
export function ListTools(props: ListToolsProps) {
  const { words, commandName, typed, onType, filters, onFilter, onClear, list, children } = props;
  const { command, section } = words;
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [
        {
          name: commandName,
          label: command,
          icon: Search,
          key: '/',
          section,
          run: () => field.current?.focus(),
        },
      ],
      [commandName, command, section],
    ),
  );
  return (
    <div className={cx(styles.tools)}>
      <div className={cx(styles.search)}>
        <ListSearch
          label={words.search}
          placeholder={words.placeholder}
          typed={typed}
          onType={onType}
          field={field}
          list={list}
        />
      </div>
      <FilterChips label={words.filters} filters={filters} onChange={onFilter} onClear={onClear} />
      {children}
    </div>
  );
}
