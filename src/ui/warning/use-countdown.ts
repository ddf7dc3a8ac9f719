import { useEffect, useState } from 'preact/hooks';

/** Seconds that are left, counted down to 0 while the page is in front: a wait that nobody has seen is none. */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setLeft((before) => Math.max(0, before - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  return left;
}
