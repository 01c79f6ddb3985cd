import { Concurrency } from '@main/vendors/concurrency';
import { expect, it } from 'vitest';

it('halves once for all calls that were under way together', () => {
  const concurrency = new Concurrency(8);
  concurrency.lower(0, 10);
  concurrency.lower(5, 11);
  expect(concurrency.current).toBe(4);
  concurrency.lower(12, 20);
  expect(concurrency.current).toBe(2);
});

it('never stops altogether', () => {
  const concurrency = new Concurrency(2);
  for (let now = 0; now < 50; now += 10) concurrency.lower(now, now + 1);
  expect(concurrency.current).toBe(1);
});

it('recovers one by one after a long row of good answers, up to where it began', () => {
  const concurrency = new Concurrency(4);
  concurrency.lower(0, 0);
  for (let count = 0; count < 49; count += 1) concurrency.succeed();
  expect(concurrency.current).toBe(2);
  concurrency.succeed();
  expect(concurrency.current).toBe(3);
  for (let count = 0; count < 500; count += 1) concurrency.succeed();
  expect(concurrency.current).toBe(4);
  expect(concurrency.lowered).toBe(false);
});
