import { afterEach, expect, it } from 'vitest';
import { subjectLabel } from '@renderer/features/statistics/words';
import { personName } from '@renderer/features/transfers/personName';
import { toldApart, useNamesakes } from '@renderer/stores/namesakes';

afterEach(() => useNamesakes.setState({ userids: new Set() }));

const subject = (key: string, name: string | null) => ({ id: 1, key, name, parent: null, gone: false });

it('sets the userid beside a name only where two people have it', () => {
  useNamesakes.setState({ userids: new Set(['wangfang2']) });
  expect(toldApart('王芳', 'wangfang2')).toBe('王芳 (wangfang2)');
  expect(toldApart('李雷', 'lilei')).toBe('李雷');
});

it('tells namesakes apart in running text and in statistics', () => {
  useNamesakes.setState({ userids: new Set(['wangfang2']) });
  expect(personName('wangfang2', '王芳')).toBe('王芳 (wangfang2)');
  expect(subjectLabel(subject('wangfang2', '王芳'))).toBe('王芳 (wangfang2)');
  // Nobody is told apart from themselves.
  expect(personName('wangfang2', null)).toBe('wangfang2');
  expect(subjectLabel(subject('wangfang2', null))).toBe('wangfang2');
});
