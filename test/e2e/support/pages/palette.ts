import type { Locator, Page } from 'playwright/test';
import { type Words, zh } from '../words';

/** The command palette and the shortcut sheet. */
export class PalettePage {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly sheet: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    const { label, sheet } = words.palette;
    this.dialog = page.getByRole('dialog', { name: label });
    this.field = page.getByRole('combobox', { name: label });
    this.sheet = page.getByRole('dialog', { name: sheet.title });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.dialog.waitFor();
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  /** What Enter would run. */
  get current(): Locator {
    return this.dialog.getByRole('option', { selected: true });
  }

  /** The results under a heading. */
  group(name: keyof Words['palette']['groups']): Locator {
    return this.dialog.getByRole('group', { name: this.words.palette.groups[name] });
  }

  /** Opens the palette, types, and runs what is first once everything has answered. */
  async run(text: string): Promise<void> {
    await this.open();
    await this.field.fill(text);
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
