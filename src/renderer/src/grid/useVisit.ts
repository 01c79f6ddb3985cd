import { useState } from 'react';

let visits = 0;

/** A name for the time that a screen is open; on the next visit it is another one. */
export function useVisit(): string {
  const [visit] = useState(() => {
    visits += 1;
    return String(visits);
  });
  return visit;
}
