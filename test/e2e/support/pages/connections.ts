import { type Locator, type Page, expect } from 'playwright/test';
import type { ConnectionFields } from '@shared/contract/connections';
import type { Vendor } from '@shared/domain/vendor';
import { say, type Words, zh } from '../words';

export interface ConnectionInput {
  readonly name?: string;
  readonly corpId?: string;
  readonly secret?: string;
  readonly baseUrl?: string;
  readonly proxyUrl?: string;
}

/** The form of a connection, in its drawer. */
export class ConnectionForm {
  readonly dialog: Locator;
  private vendor: Vendor = 'wecom';
  private credential: ConnectionFields['credential'] = 'key';

  constructor(
    private readonly page: Page,
    title: 'add' | 'edit' = 'add',
    private readonly words: Words = zh,
  ) {
    this.dialog = page.getByRole('dialog', { name: words.connections[title] });
  }

  /** Says whose connection it is. */
  async choose(vendor: Vendor): Promise<void> {
    await this.dialog.getByRole('radio', { name: this.words.common.vendor[vendor] }).check();
    this.vendor = vendor;
    this.credential = 'key';
  }

  /** Says what a Sobot secret is. */
  async chooseCredential(credential: ConnectionFields['credential']): Promise<void> {
    const { credentials } = this.words.connections.form;
    await this.dialog.getByText(credentials[credential], { exact: true }).click();
    this.credential = credential;
  }

  async fill(input: ConnectionInput): Promise<void> {
    for (const name of ['name', 'corpId', 'secret', 'baseUrl', 'proxyUrl'] as const) {
      const value = input[name];
      if (value === undefined) continue;
      if (name === 'baseUrl') await this.anotherAddress();
      await this.field(name).fill(value);
    }
  }

  field(name: keyof ConnectionInput): Locator {
    const { accountNames, secretNames, form } = this.words.connections;
    const labels: Readonly<Record<keyof ConnectionInput, string>> = {
      name: form.name,
      corpId: accountNames[this.vendor],
      secret: secretNames[this.credential === 'token' ? 'token' : this.vendor],
      baseUrl: form.baseUrlTyped,
      proxyUrl: form.proxyUrl,
    };
    return this.dialog.getByLabel(labels[name], { exact: true });
  }

  /** Opens the list of addresses and makes room for one that is not in it. */
  private async anotherAddress(): Promise<void> {
    if (await this.field('baseUrl').isVisible()) return;
    const { baseUrl, baseUrlOther } = this.words.connections.form;
    await this.dialog.getByLabel(baseUrl, { exact: true }).click();
    await this.page.locator('.ant-select-item-option').filter({ hasText: baseUrlOther }).click();
  }

  async readOnly(on: boolean): Promise<void> {
    await this.dialog.getByRole('switch', { name: this.words.connections.form.readOnly }).setChecked(on);
  }

  async test(): Promise<void> {
    // While it works, the sign of that is part of its name.
    await this.dialog.getByRole('button', { name: this.words.connections.test }).click();
  }

  /** Saves and waits for the drawer to be gone. */
  async save(): Promise<void> {
    await this.submit();
    await expect(this.dialog).toBeHidden();
  }

  async submit(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words.common.save, exact: true }).click();
  }

  report(): Locator {
    return this.dialog.getByRole('region', { name: this.words.connections.report.title });
  }
}

/** All connections. */
export class ConnectionsPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {}

  card(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true });
  }

  /** The form for a new connection, once it is open. */
  async form(): Promise<ConnectionForm> {
    const form = new ConnectionForm(this.page, 'add', this.words);
    await form.dialog.waitFor();
    return form;
  }

  async add(): Promise<ConnectionForm> {
    await this.page.getByRole('button', { name: this.words.connections.add }).click();
    return this.form();
  }

  async edit(name: string): Promise<ConnectionForm> {
    await this.card(name).getByRole('button', { name: this.words.common.edit }).click();
    return new ConnectionForm(this.page, 'edit', this.words);
  }

  async test(name: string): Promise<Locator> {
    await this.card(name).getByRole('button', { name: this.words.connections.test }).click();
    return this.card(name).getByRole('region', { name: this.words.connections.report.title });
  }

  async remove(name: string, { data }: { readonly data: boolean }): Promise<void> {
    await this.card(name).getByRole('button', { name: this.words.connections.remove.action }).click();
    const dialog = this.page.getByRole('dialog', {
      name: say(this.words.connections.remove.title, { name }),
    });
    await dialog.getByRole('checkbox').setChecked(data);
    await dialog.getByRole('button', { name: this.words.connections.remove.action }).click();
    await expect(this.card(name)).toBeHidden();
  }

  /** Adds a practice connection by the menu. */
  async practise(vendor: Vendor): Promise<void> {
    await this.page.getByRole('button', { name: this.words.connections.practice.enter }).click();
    await this.page.getByRole('menuitem', { name: this.words.common.vendor[vendor] }).click();
  }

  async practicePower(on: boolean): Promise<void> {
    const { connections, common } = this.words;
    const name = say(connections.practice.power, { vendor: common.vendor.wecom });
    const power = this.page.getByRole('switch', { name });
    if ((await power.isChecked()) !== on) await power.click();
    await expect(power).toBeChecked({ checked: on });
  }
}
