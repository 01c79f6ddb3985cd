import { day } from '@shared/domain/statistics';
import { expect, it } from 'vitest';

it.each(['2000-01-01', '2026-02-28', '2099-12-31'])('takes %s for a day', (text) => {
  expect(day.safeParse(text).success).toBe(true);
});

it.each(['0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31', '2026-02-29', '20260228', 20_260_228])(
  'takes %s for none, so that no range is endless',
  (text) => {
    expect(day.safeParse(text).success).toBe(false);
  },
);
