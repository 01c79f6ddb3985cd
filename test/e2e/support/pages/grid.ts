import { type Locator, type Page, expect } from 'playwright/test';
import { say, type Words, zh } from '../words';

/** What all grids have alike: menus, filters as chips, columns, and views. */
export class GridPage {
  readonly menu: Locator;
  readonly chips: Locator;
  readonly views: Locator;

  constructor(
    private readonly page: Page,
    /** The region of the grid. */
    readonly grid: Locator,
    private readonly words: Words = zh,
  ) {
    this.menu = page.getByRole('menu').filter({ visible: true }).first();
    this.chips = page.getByRole('list', { name: words.grid.filter.label });
    this.views = page.getByRole('button', { name: new RegExp(`^${words.grid.views.label}`) });
  }

  header(title: string): Locator {
    return this.grid.getByRole('columnheader', { name: title });
  }

  /** A cell of a row by the id of its column. */
  cell(row: number, column: string): Locator {
    return this.grid.locator(`[row-index="${row}"] [col-id="${column}"]`);
  }

  /** A filter that is set. */
  chip(text: string): Locator {
    return this.chips.getByRole('button', { name: text, exact: true });
  }

  /** A line of the open menu. */
  line(label: string): Locator {
    return this.page.getByRole('menuitem', { name: label }).filter({ visible: true }).last();
  }

  /** Expects a line of the open menu to be there, but not to be had, and to say why. */
  async expectRefused(label: string, reason: string): Promise<void> {
    await expect(this.line(label)).toBeDisabled();
    await expect(this.line(label)).toHaveAccessibleDescription(reason);
    await expect(this.line(label)).toHaveAttribute('title', reason);
  }

  /** Chooses a line of the open menu. */
  async choose(...labels: readonly string[]): Promise<void> {
    for (const [index, label] of labels.entries()) {
      if (index === labels.length - 1) await this.line(label).click();
      else await this.line(label).hover();
    }
  }

  /** Saves the screen as a view. */
  async saveAs(name: string): Promise<void> {
    const { views } = this.words.grid;
    await this.views.click();
    await this.page.getByRole('textbox', { name: views.name }).fill(name);
    await this.page.getByRole('button', { name: views.add, exact: true }).click();
    await this.page.getByText(say(views.saved, { name })).waitFor();
  }

  /** What else can be done with a view; the list of views is open. */
  async more(name: string, act: 'makeDefault' | 'share' | 'remove'): Promise<void> {
    const { views } = this.words.grid;
    await this.page.getByRole('button', { name: say(views.more, { name }), exact: true }).click();
    await this.choose(views[act]);
  }
}
