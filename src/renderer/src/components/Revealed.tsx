import { useEffect, useRef, type ReactNode } from 'react';

/** Scrolls what it holds into sight when it appears: an answer below the fold would look like none. */
export function Revealed({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={box}>{children}</div>;
}
