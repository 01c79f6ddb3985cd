import { useEffect, useState } from 'react';

/** The share of the window that a list within a screen may take, and the least it takes, in pixels. */
const SHARE = 0.4;
const LEAST = 200;

const room = (): number => Math.max(LEAST, Math.round(window.innerHeight * SHARE));

/** How high a list may become that stands between other parts of a screen, in pixels. */
export function useRoom(): number {
  const [height, setHeight] = useState(room);
  useEffect(() => {
    const follow = (): void => setHeight(room());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return height;
}
