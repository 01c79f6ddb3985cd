import type { Locator, Page } from 'playwright/test';
import { say, type Words, zh } from '../words';

type Screen = keyof Words['frame']['screens'];

/** What is around every screen: the rail, the top bar, notices and running jobs. */
export class Frame {
  private readonly text;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.text = words.frame;
  }

  /** Goes to a screen by the rail. */
  async go(screen: Screen): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: this.text.navigation });
    await rail.getByRole('button', { name: new RegExp(`^${this.text.screens[screen]}`) }).click();
  }

  notice(name: 'keychainMemory' | 'cacheRebuilt' | 'storeRestarted'): Locator {
    return this.page.getByRole('status').filter({ hasText: this.text.notice[name] });
  }

  /** The notice that data came from a backup: because the ledger was damaged, or because somebody chose it. */
  restored(why: 'ledgerDamaged' | 'chosen'): Locator {
    return this.page.getByRole('status').filter({ hasText: this.words.safety.notice[why] });
  }

  /** The notice that a plan is about to go on by itself. */
  announcement(name: string): Locator {
    return this.page.getByRole('status').filter({ hasText: say(this.text.announced.title, { name }) });
  }

  /** The notice that a sync found groups without an owner. */
  orphanNews(count: number): Locator {
    const found = say(this.text.orphans.found_other, { count });
    return this.page.getByRole('status').filter({ hasText: found });
  }

  /** The badge of the active connection in the top bar. */
  reach(state: 'offline' | 'refused'): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: this.text.reach[state], exact: true });
  }

  /** The line about what runs in the background. */
  strip(): Locator {
    return this.page.getByRole('region', { name: this.words.jobs.strip });
  }
}
