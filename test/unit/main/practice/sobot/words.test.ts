import { signOf } from '@main/practice/sobot/dialect';
import { duration, mean, meanDuration, percent } from '@main/practice/sobot/words';
import { expect, test } from 'vitest';

test("the document's own figures are written as the document writes them", () => {
  expect(percent(43, 63)).toBe('68.25%');
  expect(percent(-3, 5)).toBe('-60.00%');
  expect(percent(0, 0)).toBe('0.00%');
  expect(duration(435)).toBe('00:07:15');
  expect(duration(25 * 3600 + 1)).toBe('25:00:01');
  expect(meanDuration(0, 0)).toBe('00:00:00');
  expect(mean(654, 117)).toBe('5.59');
  expect(mean(498, 94)).toBe('5.3');
});

test("the document's own sign", () => {
  expect(signOf('1', '1569397773', '2')).toBe('258eec3118705112b2c53dc8043d4d34');
});
