import { type Locator, type Page, expect } from 'playwright/test';
import type { ItemState } from '@shared/domain/transfer';
import { like, say, type Words, zh } from '../words';

/** What a button on the page of a plan does. */
type Act = 'pause' | 'resume' | 'retry' | 'cancel' | 'recheck' | 'sheet';

/** One plan: where it stands, its counts, why groups failed, and the grid of its groups. */
export class PlanPage {
  readonly grid: Locator;
  /** What of it is to be sent on which day. */
  readonly days: Locator;
  /** Why groups failed or were left out. */
  readonly causes: Locator;
  /** What happened to one group. */
  readonly drawer: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    const { items, days, causes } = words.transfers;
    this.grid = page.getByRole('region', { name: items.label });
    this.days = page.getByRole('list', { name: days.label });
    this.causes = page.getByRole('region', { name: causes.title });
    this.drawer = page.getByRole('complementary', { name: items.drawer.label });
  }

  /** The button that opens a plan, in the list of all plans. */
  listed(name: string): Locator {
    const title = say(this.words.transfers.list.open, { name });
    return this.page.getByRole('button', { name: title, exact: true });
  }

  /** Opens a plan from the list of all plans. */
  async open(name: string): Promise<void> {
    await this.listed(name).click();
    await this.grid.waitFor();
  }

  act(name: Act): Locator {
    const label = this.words.transfers.act[name];
    // An announcement above the page can be paused as well.
    return this.page.getByRole('main').getByRole('button', { name: label, exact: true }).last();
  }

  /** The question before what is left is cancelled. */
  cancelQuestion(count: number): Locator {
    const { cancelTitle_other: title } = this.words.transfers.act;
    return this.page.getByRole('dialog').filter({ hasText: say(title, { count }) });
  }

  /** Does what is in the menu of the plan. */
  async choose(name: 'hold' | 'reverse'): Promise<void> {
    const { act } = this.words.transfers;
    await this.page.getByRole('button', { name: act.more, exact: true }).click();
    const label = name === 'hold' ? act.hold : like(act.reverse_other).source.slice(1, -1);
    await this.page.getByRole('menuitem', { name: new RegExp(label) }).click();
  }

  /** The button that makes a new plan of what failed. */
  again(count: number): Locator {
    return this.causes.getByRole('button', {
      name: say(this.words.transfers.again.action_other, { count }),
    });
  }

  /** The line of one cause, by the code or the words it shows. */
  cause(text: string): Locator {
    return this.causes.getByRole('button').filter({ hasText: text });
  }

  /** Expects the legend of the bar to count a state. */
  async expectCount(state: ItemState, count: number): Promise<void> {
    const { item, page } = this.words.transfers;
    const entry = this.page.getByRole('list', { name: page.progress }).getByRole('listitem');
    await expect(entry.filter({ hasText: item[state] })).toHaveText(
      `${item[state]}${count.toLocaleString('zh-CN')}`,
    );
  }

  /** Shows the groups of one state only, or all of them. */
  async show(state: ItemState | 'all'): Promise<void> {
    const { item, items } = this.words.transfers;
    await this.page
      .getByRole('radiogroup', { name: items.label })
      .getByText(new RegExp(`^${state === 'all' ? items.all : item[state]} [\\d,]+$`))
      .click();
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Opens the report menu and chooses a format. */
  async export(format: 'csv' | 'xlsx'): Promise<void> {
    const { export: words } = this.words.transfers.items;
    await this.page.getByRole('main').getByRole('button', { name: words.action, exact: true }).click();
    await this.page.getByRole('menuitem', { name: words[format] }).click();
  }
}
