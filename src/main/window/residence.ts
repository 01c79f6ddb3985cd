import type { Settings } from '@shared/contract/settings';
import type { TrayActions } from './tray';

/** What is used of a window. */
export interface ResidentWindow {
  on(event: 'close', listener: (event: { preventDefault: () => void }) => void): unknown;
  hide(): void;
}

export interface ResidenceDeps {
  /** Language of the system, such as `zh-CN`. */
  readonly locale: () => string;
  readonly openTray: (locale: string, actions: TrayActions) => { readonly close: () => void };
  readonly actions: TrayActions;
}

/**
 * Whether the app stays at work without a window. It does while the admin wants it to: closing the window
 * hides it then. An app that was started without a window has an icon too until it has had one, because
 * nothing else would show that it is there.
 */
export class Residence {
  readonly #deps: ResidenceDeps;
  #settings: Pick<Settings, 'language' | 'stayInTray'> = { language: 'system', stayInTray: false };
  /** Started without a window, and without one since. */
  #isUnseen = false;
  #isQuitting = false;
  #tray: { readonly locale: string; readonly close: () => void } | null = null;

  constructor(deps: ResidenceDeps) {
    this.#deps = deps;
  }

  /** Whether the app goes on when its last window was closed. */
  get stays(): boolean {
    return this.#settings.stayInTray && !this.#isQuitting;
  }

  /** The app was started without a window. */
  startHidden(): void {
    this.#isUnseen = true;
    this.#show();
  }

  /** Takes the settings over as they are now. */
  apply(settings: Pick<Settings, 'language' | 'stayInTray'>): void {
    this.#settings = settings;
    this.#show();
  }

  /** A window was opened: from now on closing it only hides it while the app stays. */
  watch(window: ResidentWindow): void {
    this.#isUnseen = false;
    window.on('close', (event) => {
      if (!this.stays) return;
      event.preventDefault();
      window.hide();
    });
    this.#show();
  }

  /** The app is about to end: windows close, and the icon goes. */
  quit(): void {
    this.#isQuitting = true;
    this.#show();
  }

  #show(): void {
    const { locale, openTray, actions } = this.#deps;
    const { language, stayInTray } = this.#settings;
    const spoken = language === 'system' ? locale() : language;
    const isWanted = !this.#isQuitting && (stayInTray || this.#isUnseen);
    if (this.#tray && (!isWanted || this.#tray.locale !== spoken)) {
      this.#tray.close();
      this.#tray = null;
    }
    if (isWanted && !this.#tray) this.#tray = { ...openTray(spoken, actions), locale: spoken };
  }
}
