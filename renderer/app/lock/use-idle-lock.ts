import { useEffect } from 'react';
import { createIdleClock } from './idle-clock.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const wakes = ['focus', 'pageshow', 'visibilitychange'] as const;
const tickMs = 2_000;

/** Locks after so many minutes in which nobody touched the machine. `lock` is stable. */
export function useIdleLock(minutes: number, lock: () => void): void {
  useEffect(() => {
    const clock = createIdleClock(minutes * 60_000, { wall: Date.now, steady: () => performance.now() });
    const check = () => {
      if (clock.isOver()) lock();
    };
    const touched = (event: Event) => {
      check();
      clock.touched(event);
    };
    const passive = { capture: true, passive: true };
    for (const sign of signs) window.addEventListener(sign, touched, passive);
    for (const wake of wakes) window.addEventListener(wake, check, passive);
    const timer = setInterval(check, tickMs);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touched, passive);
      for (const wake of wakes) window.removeEventListener(wake, check, passive);
      clearInterval(timer);
    };
  }, [minutes, lock]);
}
