import type { Page } from 'playwright/test';

/** What has a label that has to be read whole. */
const LABELLED =
  'button, [role="button"], [role="tab"], [role="menuitem"], .ant-segmented-item-label, .ant-tag, th';

/**
 * Where the window is too narrow for what it shows: it scrolls sideways, or the label of a control is cut off or lies
 * outside of it. One line for each place. A name that is shortened and has its whole text as a title is meant so.
 */
export async function tightPlaces(page: Page): Promise<string[]> {
  return page.evaluate((labelled) => {
    const sideways = [document.documentElement, document.getElementById('content')]
      .filter((element) => element !== null)
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ tagName, id, scrollWidth, clientWidth }) => `${tagName}#${id} ${clientWidth} < ${scrollWidth}`);
    const isCut = (element: Element): boolean => {
      if (!(element instanceof HTMLElement) || element.innerText.trim() === '') return false;
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) return false;
      if (getComputedStyle(element).overflowX === 'visible' || element.closest('[title]') !== null)
        return false;
      // Words for screen readers alone are cut down to a pixel.
      return element.clientWidth > 1;
    };
    const cut = [...document.querySelectorAll(labelled)]
      // The grids shorten what stands in their cells, which have tooltips and widths of their own.
      .filter((element) => element.checkVisibility() && element.closest('[role="grid"]') === null)
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const outside = width > 1 && (left < -1 || right > innerWidth + 1);
        return outside || [element, ...element.querySelectorAll('*')].some(isCut);
      })
      .map((element) => `cut off: ${element.textContent.trim()}`);
    return [...sideways, ...cut];
  }, LABELLED);
}
