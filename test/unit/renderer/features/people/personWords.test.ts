import { expect, it } from 'vitest';
import { seenAt } from '@renderer/features/people/personWords';
import { shownAlias, shownName } from '@renderer/lib/personNames';
import { makePerson } from './made';

it('shows an alias beside a name, and not twice where it is the name', () => {
  expect(shownAlias(makePerson('a', { name: '王芳', alias: '小王' }))).toBe('小王');
  expect(shownAlias(makePerson('a', { name: '小王', alias: '小王' }))).toBeNull();
  expect(shownAlias(makePerson('a', { name: '王芳', alias: null }))).toBeNull();
});

it('shows no name that cannot be seen, and none that reorders what stands beside it', () => {
  expect(shownName({ name: '  ' })).toBeNull();
  expect(shownName({ name: null })).toBeNull();
  expect(shownName({ name: '王\u202e芳' })).toBe('王\ufffd芳');
});

it('takes the leaving day only of those who left', () => {
  expect(seenAt(makePerson('a', { state: 'left', leftAt: 5, lastSeenAt: 3 }))).toBe(5);
  expect(seenAt(makePerson('a', { state: 'left', lastSeenAt: 3 }))).toBe(3);
  expect(seenAt(makePerson('a', { state: 'active', leftAt: 5, lastSeenAt: 9 }))).toBe(9);
});
