import { useEffect } from 'react';
import { useRouter } from '../stores/router';

/**
 * Keeps the keyboard on the page: where the element that had it went away with the former screen, the content
 * of the new one gets it, so that Tab goes on there and not at the top of the window.
 */
export function useKeyboardOnScreen(): void {
  const route = useRouter((state) => state.route);
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [route]);
}
