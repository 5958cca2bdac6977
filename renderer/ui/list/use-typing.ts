import { useCallback, useEffect, useRef } from 'react';

/**
 * Narrows a list by what is typed once the answer to it is there, so that the list is drawn once a letter and not twice.
 * `searched` resolves then; of letters that follow each other faster, the last counts.
 */
export function useTyping(
  searched: (typed: string) => Promise<void>,
  narrow: (typed: string) => void,
): (typed: string) => void {
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  return useCallback(
    (typed) => {
      turn.current += 1;
      const mine = turn.current;
      void searched(typed).then(() => {
        if (turn.current === mine) narrow(typed);
      });
    },
    [searched, narrow],
  );
}
