import { useEffect, useState } from 'react';

/** Whole seconds left of a wait, and how to begin another one (milliseconds). */
export function useWait(firstMs: number): readonly [number, (ms: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + firstMs);
  const [now, setNow] = useState(() => performance.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return [
    seconds,
    (ms) => {
      setNow(performance.now());
      setUntil(performance.now() + ms);
    },
  ];
}
