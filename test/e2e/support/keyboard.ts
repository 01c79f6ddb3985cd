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

/** Looks at what has the keyboard now, and answers how the former place looks without it. */
async function step(page: Page): Promise<{ readonly what: string | null; readonly former: Stop | null }> {
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
      before === undefined
        ? null
        : {
            what: before.what,
            marked: before.elements.some(
              (element, at) => element.isConnected && lookOf(element) !== before.looks[at],
            ),
          };
    const active = document.activeElement;
    if (active === null || active === document.body) {
      delete store.marks;
      return { what: null, former };
    }
    const elements: Element[] = [];
    for (let at: Element | null = active; at !== null && elements.length < 5; at = at.parentElement)
      elements.push(at);
    const words = (active.getAttribute('aria-label') ?? active.textContent).trim().slice(0, 40);
    const what = `${active.tagName.toLowerCase()}[${active.getAttribute('role') ?? ''}] ${words}`;
    store.marks = { elements, looks: elements.map(lookOf), what };
    return { what, former };
  });
}

/** Goes through a screen by Tab from its content on, until the keyboard leaves the page or `most` places were seen. */
export async function walk(page: Page, most = 60): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    delete (window as unknown as Marks).marks;
    document.getElementById('content')?.focus();
  });
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const { what, former } = await step(page);
    if (former !== null) stops.push(former);
    if (what === null) break;
  }
  return stops;
}
