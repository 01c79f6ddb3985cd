import { lazy, Suspense, useCallback, useEffect } from 'react';
import { showOverlay, useOverlay } from './paletteState';
import { useDeeds } from './useDeeds';
import { useShortcuts } from './useShortcuts';

const loadPalette = async () => ({ default: (await import('./Palette')).Palette });
const Palette = lazy(loadPalette);
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet')).ShortcutSheet }));

/** The keys of all commands, and what they open over the screen. */
export function PaletteHost() {
  const overlay = useOverlay((state) => state.overlay);
  const deeds = useDeeds();
  useShortcuts(deeds);
  const close = useCallback(() => showOverlay(null), []);
  useEffect(() => {
    // Fetched while nobody waits for it, so that it opens with the key.
    const idle = window.requestIdleCallback(() => void loadPalette());
    return () => window.cancelIdleCallback(idle);
  }, []);
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' && <Palette deeds={deeds} onClose={close} />}
      {overlay === 'shortcuts' && <ShortcutSheet onClose={close} />}
    </Suspense>
  );
}
