import { describe, expect, it } from 'vitest';
import type { OrderState } from '@shared/contract/sobot';
import type { OrderFields } from '@shared/domain/order';
import { checkOrders, heightOf, isWrong, moneySum } from '@renderer/features/sobot/orders/check';
import { tidy, tidyMoney, tidyTime } from '@renderer/features/sobot/orders/tidy';

const order = (orderNumber: string, fields: Partial<OrderFields> = {}): OrderFields => ({
  unionCode: '',
  companyId: '',
  orderNumber,
  customerPartnerId: 'u1',
  orderTime: '2026-03-01 10:00:00',
  orderMoney: '1.00',
  ...fields,
});

describe('checkOrders', () => {
  it('names each problem by its field, and the place of each order', () => {
    const [fine, wrong] = checkOrders([order('1'), order('2', { orderMoney: '1.234', orderTime: '' })], []);
    expect(fine).toMatchObject({ row: 1, problems: {}, warning: null });
    expect(wrong).toMatchObject({ row: 2, problems: { orderMoney: 'notMoney', orderTime: 'missing' } });
    expect([fine, wrong].map((one) => one !== undefined && isWrong(one))).toEqual([false, true]);
  });

  it('warns of numbers that come twice, but not of two that are missing', () => {
    const checked = checkOrders(
      ['1', '2', '1', '', ''].map((number) => order(number)),
      [],
    );
    expect(checked.map(({ warning }) => warning)).toEqual(['repeated', null, 'repeated', null, null]);
  });

  it.each<[readonly OrderState[], string | null]>([
    [['sent'], 'sent'],
    [['unknown'], 'unknown'],
    [['planned'], 'open'],
    [['sending'], 'open'],
    [['failed'], null],
    [['cancelled'], null],
    [['sent', 'unknown', 'failed'], 'unknown'],
    [['unknown', 'sent'], 'unknown'],
    [['sent', 'planned'], 'open'],
  ])('warns of a number that was pushed before and is %j', (states, warning) => {
    const before = states.map((state) => ({ orderNumber: '1', state }));
    expect(checkOrders([order('1'), order('2')], before).map((one) => one.warning)).toEqual([warning, null]);
  });
});

describe('heightOf', () => {
  it('grows with the orders and with what is wrong with each', () => {
    const none = heightOf([]);
    const [fine, wrong] = checkOrders([order('1'), order('', { orderMoney: 'x', orderTime: 'x' })], []);
    if (fine === undefined || wrong === undefined) throw new Error('an order is missing');
    expect(heightOf([fine, fine]) - none).toBe(2 * (heightOf([fine]) - none));
    expect(heightOf([wrong])).toBeGreaterThan(2 * heightOf([fine]));
    const [warned] = checkOrders([order('1')], [{ orderNumber: '1', state: 'sent' }]);
    expect(heightOf(warned === undefined ? [] : [warned])).toBeGreaterThan(heightOf([fine]));
  });
});

describe('moneySum', () => {
  it('adds cents exactly, beyond what a floating number could', () => {
    const sum = (...amounts: string[]): string => moneySum(amounts.map((orderMoney) => ({ orderMoney })));
    expect(sum()).toBe('0.00');
    expect(sum('0.1', '0.2')).toBe('0.30');
    expect(sum('888.99', '1000', '0.01')).toBe('1,889.00');
    expect(sum(...Array.from({ length: 2000 }, () => '999999999999.99'))).toBe('1,999,999,999,999,980.00');
  });

  it('leaves out what is no amount', () => {
    expect(moneySum([{ orderMoney: '-1' }, { orderMoney: '1.234' }, { orderMoney: '' }])).toBe('0.00');
  });
});

describe('tidy', () => {
  it.each([
    ['2026/3/1 9:05', '2026-03-01 09:05:00'],
    ['2026-03-01 09:05', '2026-03-01 09:05:00'],
    ['2026.12.31T23:59:58', '2026-12-31 23:59:58'],
    [' 2026-03-01 09:05:07 ', '2026-03-01 09:05:07'],
    ['2026-03-01', '2026-03-01'],
    ['3/1/2026 9:05', '3/1/2026 9:05'],
    ['', ''],
  ])('writes the time %j as %j', (text, time) => {
    expect(tidyTime(text)).toBe(time);
  });

  it.each([
    ['1,888.99', '1888.99'],
    ['12,345,678', '12345678'],
    ['1,88.99', '1,88.99'],
    ['888.99', '888.99'],
    ['¥1', '¥1'],
  ])('writes the amount %j as %j', (text, money) => {
    expect(tidyMoney(text)).toBe(money);
  });

  it('leaves the ids as they are', () => {
    expect(tidy('orderNumber', ' 1,888 ')).toBe('1,888');
  });
});
