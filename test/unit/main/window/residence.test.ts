import { expect, it } from 'vitest';
import { Residence } from '@main/window/residence';

function stage() {
  const seen: string[] = [];
  const actions = { open: () => undefined, topUp: () => undefined, quit: () => undefined };
  const residence = new Residence({
    locale: () => 'zh-CN',
    actions,
    openTray: (locale, offered) => {
      expect(offered).toBe(actions);
      seen.push(`icon ${locale}`);
      return { close: () => seen.push('no icon') };
    },
  });
  return { residence, seen };
}

/** A window that somebody closes; answers what became of it. */
function windowOf(residence: Residence) {
  let close: (event: { preventDefault: () => void }) => void = () => undefined;
  let isHidden = false;
  residence.watch({
    on: (_event, listener) => (close = listener),
    hide: () => {
      isHidden = true;
    },
  });
  return () => {
    let isKept = false;
    close({ preventDefault: () => (isKept = true) });
    return isKept && isHidden ? 'hidden' : 'closed';
  };
}

const stay = { language: 'system', stayInTray: true } as const;
const leave = { language: 'system', stayInTray: false } as const;

it('ends with its window, and shows no icon, unless it is to stay', () => {
  const { residence, seen } = stage();
  const close = windowOf(residence);
  residence.apply(leave);
  expect([residence.stays, close(), seen]).toEqual([false, 'closed', []]);
});

it('hides its window and stays behind an icon where it is to', () => {
  const { residence, seen } = stage();
  const close = windowOf(residence);
  residence.apply(stay);
  residence.apply(stay);
  expect([residence.stays, close(), seen]).toEqual([true, 'hidden', ['icon zh-CN']]);
  residence.apply(leave);
  expect([close(), seen]).toEqual(['closed', ['icon zh-CN', 'no icon']]);
});

it('lets its window go when it quits', () => {
  const { residence, seen } = stage();
  const close = windowOf(residence);
  residence.apply(stay);
  residence.quit();
  expect([residence.stays, close(), seen]).toEqual([false, 'closed', ['icon zh-CN', 'no icon']]);
});

it('has an icon after a start without a window, until there is one', () => {
  const { residence, seen } = stage();
  residence.startHidden();
  residence.apply(leave);
  expect(seen).toEqual(['icon zh-CN']);
  windowOf(residence);
  expect(seen).toEqual(['icon zh-CN', 'no icon']);
});

it('speaks the language of the settings', () => {
  const { residence, seen } = stage();
  residence.apply(stay);
  residence.apply({ language: 'en', stayInTray: true });
  expect(seen).toEqual(['icon zh-CN', 'no icon', 'icon en']);
});
