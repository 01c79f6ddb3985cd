import type { Locator, Page } from 'playwright/test';
import { type Words, zh } from '../words';

type HelpPageId = keyof Words['help']['pages'];

/** The help at the right of the screen, or of a dialog. */
export class HelpPage {
  readonly panel: Locator;
  readonly search: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.panel = page.getByRole('complementary', { name: words.help.title, exact: true });
    this.search = this.panel.getByRole('textbox', { name: words.help.search });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.panel.waitFor();
  }

  /** The title of a page, where it is the one that is shown. */
  heading(page: HelpPageId): Locator {
    return this.panel.getByRole('heading', { level: 2, name: this.words.help.pages[page], exact: true });
  }

  /** The button that leads to a page: from a list, or from another page. */
  to(page: HelpPageId): Locator {
    return this.panel.getByRole('button', { name: this.words.help.pages[page] });
  }

  button(name: 'list' | 'ofScreen'): Locator {
    return this.panel.getByRole('button', { name: this.words.help[name] });
  }
}
