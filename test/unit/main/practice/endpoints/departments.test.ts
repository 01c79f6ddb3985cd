import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

let practice: TestPractice;
beforeEach(async () => {
  practice = await startTestPractice();
});
afterEach(() => practice.close());

test('the tree hangs together and leaves out what is out of range', async () => {
  const list = (await practice.get('department/list'))['department'] as { id: number; parentid: number }[];
  const ids = new Set(list.map(({ id }) => id));
  expect(ids.has(9)).toBe(false);
  for (const { id, parentid } of list) expect(id === 1 || ids.has(parentid)).toBe(true);
  const simple = (await practice.get('department/simplelist'))['department_id'] as { id: number }[];
  expect(simple.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
});

test('an id narrows the tree to its branch', async () => {
  const list = (await practice.get('department/list', { id: '21' }))['department'] as { id: number }[];
  expect(list.map(({ id }) => id)).toEqual([21, 211, 212]);
});

test('one department has its name; another answers 60123, one out of range 60011, none 40063', async () => {
  expect(await practice.get('department/get', { id: '3' })).toMatchObject({
    department: { id: 3, name: '客户成功部' },
  });
  expect(await practice.get('department/get', { id: '777' })).toMatchObject({ errcode: 60123 });
  expect(await practice.get('department/get', { id: '9' })).toMatchObject({ errcode: 60011 });
  expect(await practice.get('department/get')).toMatchObject({ errcode: 40063 });
});
