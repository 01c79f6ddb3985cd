import { expect, test } from 'vitest';
import { isOwnUrl } from '@main/window/origin';

test('only the own page counts as the app', () => {
  expect(isOwnUrl('app://handover/index.html#/groups')).toBe(true);
  for (const url of [
    'app://handover.evil/x',
    'app://handover:80/',
    'app://evil/handover',
    'https://handover/',
    'file:///x',
    'about:blank',
    '',
  ]) {
    expect(isOwnUrl(url), url).toBe(false);
  }
});
