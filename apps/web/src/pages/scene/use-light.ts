import { useEffect, useRef, useState } from 'preact/hooks';

/** From ink to answer. */
const LIGHT_MS = 2600;

export interface Light {
  /** How far it has come, 0 to 1; 1 where nothing moves. */
  readonly share: number;
  play(): void;
}

/** A light that moves from ink to answer; with reduced motion it arrives at once. */
export function useLight(): Light {
  const [share, setShare] = useState(1);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return {
    share,
    play() {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      cancelAnimationFrame(frame.current);
      const startedAt = performance.now();
      const move = (now: number) => {
        const next = Math.min(1, Math.max(0, (now - startedAt) / LIGHT_MS));
        setShare(next);
        if (next < 1) frame.current = requestAnimationFrame(move);
      };
      frame.current = requestAnimationFrame(move);
    },
  };
}
