import type { Locator, Page } from 'playwright/test';
import { say, type Words, zh } from '../words';
import { Frame } from './frame';
import { GroupsPage } from './groups';

/** The orphan radar: leavers at the left, the groups that they left at the right. */
export class OrphansPage {
  readonly grid: Locator;
  private readonly list: Locator;
  private readonly text;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.text = words.orphans;
    this.grid = page.getByRole('region', { name: this.text.title, exact: true });
    this.list = page.getByRole('list', { name: this.text.leavers.choose });
  }

  async open(): Promise<void> {
    await new Frame(this.page, this.words).go('groups');
    await new GroupsPage(this.page, this.words).part('orphans').click();
  }

  /** Everybody who left groups behind. */
  get leavers(): Locator {
    return this.list.getByRole('listitem');
  }

  /** One of them, by userid. */
  leaver(userid: string): Locator {
    return this.leavers.filter({ has: this.page.getByText(userid, { exact: true }) });
  }

  /** Shows the groups of a leaver only, or of one more. */
  async choose(userid: string): Promise<void> {
    await this.leaver(userid).getByRole('checkbox').check();
  }

  /** The line that says whose groups are shown. */
  sum(name: string, count: number): Locator {
    return this.page.getByText(say(this.text.sum.one_other, { name, count }), { exact: true });
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  async pickAll(): Promise<void> {
    await this.grid.getByRole('checkbox', { name: this.words.groups.pickAll }).check();
  }
}
