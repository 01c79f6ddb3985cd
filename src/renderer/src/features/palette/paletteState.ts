import { create } from 'zustand';

/** What lies over the screen: the palette, the shortcut sheet, or nothing. */
export type Overlay = 'palette' | 'shortcuts' | null;

export const useOverlay = create<{ readonly overlay: Overlay }>()(() => ({ overlay: null }));

export const showOverlay = (overlay: Overlay): void => useOverlay.setState({ overlay });
