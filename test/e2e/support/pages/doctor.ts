import type { Locator, Page } from 'playwright/test';
import type { DoctorStepName, ProbeName } from '@shared/domain/doctor';
import type { Vendor } from '@shared/domain/vendor';
import { type Language, say, type Words, zh } from '../words';
import { ConnectionsPage } from './connections';

type Texts = (typeof zh)['doctor'];

/** The doctor of one connection: its steps, the permissions, and what to do about them. */
export class DoctorPage {
  readonly verdict: Locator;
  private readonly text;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.text = words.doctor;
    this.verdict = page.getByRole('main').getByRole('status');
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: say(this.text.of, { name }), exact: true });
  }

  /** Opens the doctor from the card of a connection, and waits until it is there. */
  async open(name: string): Promise<void> {
    const card = new ConnectionsPage(this.page, this.words).card(name);
    await card.getByRole('button', { name: this.text.action, exact: true }).click();
    await this.heading(name).waitFor();
  }

  act(name: 'again' | 'stop' | 'copy' | 'save' | 'back'): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.text[name], exact: true });
  }

  /** Waits for the end of what runs, and examines again to the end. */
  async again(): Promise<void> {
    await this.act('again').click();
    await this.ended();
  }

  /** Waits until nothing is examined any more. */
  async ended(): Promise<void> {
    await this.act('again').waitFor({ timeout: 30_000 });
  }

  /** The verdict in words. */
  concluded(kind: 'good' | 'stopped' | 'running'): Locator {
    return this.verdict.getByText(this.text.verdict[kind], { exact: true });
  }

  failedAt(step: DoctorStepName, vendor: Vendor = 'wecom'): Locator {
    const name = this.stepName(step, vendor);
    return this.verdict.getByText(say(this.text.verdict.failed, { step: name }), { exact: true });
  }

  /** No answer came from a host. */
  unreachable(host: string): Locator {
    return this.verdict.getByText(say(this.text.verdict.unreachable, { host }), { exact: true });
  }

  missing(probes: readonly ProbeName[]): Locator {
    const { verdict, probes: texts } = this.text;
    const one = 'missing_one' in verdict ? verdict.missing_one : verdict.missing_other;
    const names = probes.map((probe) => texts[probe].name).join(this.words.common.listSeparator);
    const count = probes.length;
    return this.verdict.getByText(say(count === 1 ? one : verdict.missing_other, { count, names }), {
      exact: true,
    });
  }

  /** The permissions when none could be asked for, with the reason. */
  noneAsked(note: 'afterFailure' | 'stopped'): Locator {
    const panel = this.page.getByRole('region', { name: this.text.probes.title, exact: true });
    return panel.getByText(this.text.notes[note], { exact: true });
  }

  private stepName(step: DoctorStepName, vendor: Vendor): string {
    return step === 'token' ? this.text.steps.token[vendor] : this.text.steps[step];
  }

  step(step: DoctorStepName, vendor: Vendor = 'wecom'): Locator {
    const name = this.page.getByText(this.stepName(step, vendor), { exact: true });
    return this.page.getByRole('main').getByRole('listitem').filter({ has: name }).first();
  }

  /** A step that ended as something. */
  stepAs(step: DoctorStepName, state: keyof Texts['states'], vendor: Vendor = 'wecom'): Locator {
    return this.step(step, vendor).getByText(this.text.states[state], { exact: true });
  }

  probe(probe: ProbeName): Locator {
    const header = this.page.getByRole('rowheader', { name: this.text.probes[probe].name, exact: true });
    return this.page.getByRole('main').getByRole('row').filter({ has: header });
  }

  probeAs(probe: ProbeName, state: keyof Texts['probes']['states']): Locator {
    return this.probe(probe).getByText(this.text.probes.states[state], { exact: true });
  }

  /** What to do about an address that is not trusted. */
  get trustedIp(): Locator {
    return this.page.getByRole('region', { name: this.text.ip.title });
  }

  /** Copies the letter to IT. */
  async copyLetter(language: Language): Promise<void> {
    const letter = this.trustedIp.locator(`article[lang=${language}]`);
    await letter.getByRole('button').click();
  }

  /** The way from an error elsewhere to the doctor. */
  explain(within: Locator): Locator {
    return within.getByRole('button', { name: this.text.explain });
  }
}
