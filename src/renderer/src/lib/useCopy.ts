import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from './api';

const SHOWN_MS = 1600;

/** Copies a text by way of main; `copied` is true for a moment afterwards. */
export function useCopy(): { readonly copied: boolean; readonly copy: (text: string) => void } {
  const [copied, setCopied] = useState(false);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const copy = useCallback((text: string) => {
    const show = (): void => {
      setCopied(true);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setCopied(false), SHOWN_MS);
    };
    request('app.copy', { text }).then(show, () => setCopied(false));
  }, []);
  return { copied, copy };
}
