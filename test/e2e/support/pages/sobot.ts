import { type Locator, type Page, expect } from 'playwright/test';
import type { OfflineFileRow, OrderState } from '@shared/contract/sobot';
import type { OrderField } from '@shared/domain/order';
import { say, type Words, zh } from '../words';

type Part = 'files' | 'orders';

/** The two screens of Sobot beside its statistics: files of raw data, and orders to push. */
export class SobotPage {
  private readonly text;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.text = words.sobot;
  }

  /** Opens one of them from the list of datasets. */
  async open(part: Part): Promise<void> {
    const list = this.page.getByRole('navigation', { name: this.words.statistics.datasets });
    await list.getByRole('button', { name: this.text.parts[part] }).click();
    await this.page.getByRole('heading', { name: this.text.parts[part], level: 2 }).waitFor();
  }

  act(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The job above the list. */
  job(part: Part): Locator {
    return this.page.getByRole('region', { name: this.text.job[part] });
  }

  /** Says which days to download. */
  async days(from: string, to: string): Promise<void> {
    const days = this.page.locator('.ant-picker-range input');
    await days.first().click();
    await days.first().fill(from);
    await days.first().press('Enter');
    // The field of the last day opens by itself, and takes nothing before.
    await expect(days.last()).toBeFocused();
    await days.last().fill(to);
    await days.last().press('Enter');
    await expect(days.first()).toHaveValue(from);
    await expect(days.last()).toHaveValue(to);
  }

  /** A result with what is said below it, by a text in it. */
  row(part: Part, text: string): Locator {
    const list = this.page.getByRole('region', { name: this.text[part].list, exact: true });
    return list.getByRole('rowgroup').filter({ hasText: text });
  }

  /** Shows the results of one state. */
  async show(part: Part, state: OfflineFileRow['state'] | OrderState): Promise<void> {
    const names: Readonly<Record<string, string>> = this.text[part].state;
    const label = part === 'files' ? this.text.files.column.state : this.text.orders.result;
    await this.page
      .getByRole('radiogroup', { name: label })
      .getByText(new RegExp(`^${names[state]} [\\d,]+$`))
      .click();
  }

  /** The dialog of one order: a new one, or that of a row. */
  form(row: number | null = null): Locator {
    const { form } = this.text.orders;
    return this.page.getByRole('dialog', { name: row === null ? form.new : say(form.edit, { row }) });
  }

  /** A field of that dialog. */
  field(dialog: Locator, field: OrderField): Locator {
    return dialog.getByLabel(this.text.orders.field[field], { exact: true });
  }

  get importing(): Locator {
    return this.page.getByRole('dialog', { name: this.text.orders.importing.title });
  }

  /** The rows to push. */
  get preview(): Locator {
    return this.page.getByRole('region', { name: this.text.orders.prepare, exact: true }).last();
  }

  /** The button that pushes so many. */
  push(count: number): Locator {
    const { orders } = this.text;
    const one = 'send_one' in orders ? orders.send_one : orders.send_other;
    return this.act(say(count === 1 ? one : orders.send_other, { count }));
  }

  /** Types the number and pushes. */
  async confirm(count: number): Promise<void> {
    const label = say(this.words.common.confirm.typeNumber, { expected: String(count) });
    await this.page.getByLabel(label).fill(String(count));
    await this.push(count).click();
    await expect(this.push(count)).toBeHidden();
  }
}
