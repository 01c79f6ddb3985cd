import type { Page } from 'playwright/test';

/** A place that Tab comes to. */
export interface Stop {
  /** Enough to find it: element, role, and what it says. */
  readonly what: string;
  /** Whether it, or what holds it, looks different while it has the keyboard. */
  readonly marked: boolean;
}

interface Marks {
  marks?: { readonly elements: readonly Element[]; readonly looks: readonly string[]; readonly what: string };
}

/** Remembers what has the keyboard now, and answers the place that had it before, if it is still there. */
async function step(page: Page): Promise<Stop | null> {
  return page.evaluate(async () => {
    // Two frames, so that styles have settled.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const store = window as unknown as Marks;
    const lookOf = (element: Element): string =>
      [null, '::before', '::after']
        .map((part) => getComputedStyle(element, part))
        .map(({ outline, boxShadow, borderColor, backgroundColor, color, textDecoration, top }) =>
          [outline, boxShadow, borderColor, backgroundColor, color, textDecoration, top].join(),
        )
        .join('|');
    const before = store.marks;
    const former =
      before?.elements[0]?.isConnected !== true
        ? null
        : {
            what: before.what,
            marked: before.elements.some((element, at) => lookOf(element) !== before.looks[at]),
          };
    const active = document.activeElement;
    if (active === null || active === document.body) {
      delete store.marks;
      return former;
    }
    const elements: Element[] = [];
    for (let at: Element | null = active; at !== null && elements.length < 5; at = at.parentElement)
      elements.push(at);
    const words = (active.getAttribute('aria-label') ?? active.textContent).trim().slice(0, 40);
    const what = `${active.tagName.toLowerCase()}[${active.getAttribute('role') ?? ''}] ${words}`;
    store.marks = { elements, looks: elements.map(lookOf), what };
    return former;
  });
}

/**
 * Goes through a screen by Tab from its content on, and on from the top, until `most` places were seen. A place that
 * is drawn anew while it has the keyboard loses it; the next Tab finds another.
 */
export async function walk(page: Page, most = 60): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    delete (window as unknown as Marks).marks;
    document.getElementById('content')?.focus();
  });
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const former = await step(page);
    if (former !== null) stops.push(former);
  }
  return stops;
}
